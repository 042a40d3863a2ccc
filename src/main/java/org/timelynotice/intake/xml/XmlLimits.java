package org.timelynotice.intake.xml;

/** How much of an XML message is read at most; the largest court messages known stay far below. */
final class XmlLimits {

    static final int BYTES = 8 * 1024 * 1024;
    static final int ELEMENTS = 300_000;
    static final int DEPTH = 100;
    static final int ATTRIBUTES = 64;

    /** Of one element that a format reads; the content of others, such as an attached document, is passed over. */
    static final int TEXT = 32 * 1024;

    private XmlLimits() {}
}
