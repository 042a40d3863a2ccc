package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.timelynotice.intake.Messages;

/** The generated classes write what the reader reads: nothing that an event is made of is lost on the way through them. */
class ExchangeBindingTest {

    private static JAXBContext classes;

    @BeforeAll
    static void load() throws JAXBException {
        classes = JAXBContext.newInstance("org.timelynotice.niem.exchange:org.timelynotice.niem.core:"
                + "org.timelynotice.niem.justice:org.timelynotice.niem.adapters:org.timelynotice.niem.ucr");
    }

    static List<Path> samples() throws IOException {
        return ExchangeTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_message_written_by_the_generated_classes_is_valid_and_says_the_same(Path sample) throws Exception {
        byte[] original = Files.readAllBytes(sample);
        var written = new ByteArrayOutputStream();
        classes.createMarshaller()
                .marshal(classes.createUnmarshaller().unmarshal(new ByteArrayInputStream(original)), written);

        assertThat(Messages.events(Messages.READER.read(written.toByteArray(), Messages.CONTEXT)))
                .isEqualTo(Messages.events(Messages.READER.read(original, Messages.CONTEXT)));
    }
}
