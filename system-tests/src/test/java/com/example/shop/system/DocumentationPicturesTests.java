package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;

/** The pictures of the documentation are made from texts that are in git. */
class DocumentationPicturesTests {

    private static final Path TEXT = Project.find().directory().resolve("docs/suite.puml");
    private static final Path PICTURE = TEXT.resolveSibling("suite.svg");

    /** PlantUML stores the text in the picture. With {@code -Ddocs.write=true} the test draws the picture. */
    @Test
    void thePictureIsMadeFromItsText() throws IOException {
        var text = new SourceStringReader(Files.readString(TEXT));
        if (Boolean.getBoolean("docs.write")) {
            draw(text);
        }

        assertThat(PICTURE).content().contains(stored(text));
    }

    private static void draw(SourceStringReader text) throws IOException {
        try (OutputStream picture = Files.newOutputStream(PICTURE)) {
            text.outputImage(picture, new FileFormatOption(FileFormat.SVG));
        }
    }

    private static String stored(SourceStringReader text) throws IOException {
        return "SRC=[" + text.getBlocks().get(0).getEncodedUrl() + "]";
    }
}
