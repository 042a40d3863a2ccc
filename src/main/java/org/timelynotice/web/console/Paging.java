package org.timelynotice.web.console;

import java.util.List;

/**
 * One page of a list.
 *
 * @param path of the list, with its filter, ready for {@code page=}
 * @param number from 1
 * @param total rows of all pages
 */
record Paging<T>(List<T> rows, String path, int number, int total) {

    /** Rows of a full page. */
    static final int SIZE = 25;

    Paging {
        rows = List.copyOf(rows);
    }

    /** How many rows come before a page; the first is as far as it goes back. */
    static int before(int number) {
        return (clean(number) - 1) * SIZE;
    }

    /** What a reader asked for, kept within what a list can have. */
    static int clean(int number) {
        return Math.min(Math.max(number, 1), Integer.MAX_VALUE / SIZE);
    }

    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    /** The address of a page. */
    public String at(int page) {
        return path + "page=" + page;
    }
}
