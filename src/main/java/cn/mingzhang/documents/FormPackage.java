package cn.mingzhang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What may be in a form: text, its layout, pictures such as an emblem. No macros, nothing embedded, nothing fetched from
 * elsewhere, no field but a page's number, no declaration of entities; and nothing that grows without measure when unpacked.
 */
final class FormPackage {
    private static final int MOST_PACKED = 2 * 1024 * 1024;
    private static final int MOST_UNPACKED = 20 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final Set<String> FIELDS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");
    private static final Pattern INSTRUCTION =
            Pattern.compile("<w:instrText[^>]*>([^<]*)</w:instrText>|<w:fldSimple[^>]*w:instr=\"([^\"]*)\"");
    private static final Pattern ACTIVE = Pattern.compile("<(?:w:object|o:OLEObject|w:altChunk|w:control|w:subDoc)\\b");

    private FormPackage() {}

    /** @throws FormRefused with the sentence that says why */
    static void mustBeHarmless(byte[] docx) {
        if (docx.length > MOST_PACKED) {
            throw new FormRefused("documents.form.large", MOST_PACKED / 1024 / 1024);
        }
        var names = new HashSet<String>();
        var unpacked = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var content = zip.readNBytes((int) (MOST_UNPACKED - unpacked) + 1);
                unpacked += content.length;
                if (unpacked > MOST_UNPACKED || !names.add(part.getName()) || names.size() > MOST_PARTS) {
                    throw new FormRefused("documents.form.bomb");
                }
                look(part, content);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new FormRefused("documents.form.damaged");
        }
        if (!names.contains("word/document.xml") || !names.contains("[Content_Types].xml")) {
            throw new FormRefused("documents.form.notWord");
        }
    }

    private static void look(ZipEntry part, byte[] content) {
        var name = part.getName().toLowerCase(Locale.ROOT);
        if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            throw new FormRefused("documents.form.damaged");
        }
        if (name.contains("vba") || name.contains("macro")) {
            throw new FormRefused("documents.form.macro");
        }
        if (name.contains("embeddings/")
                || name.contains("activex")
                || name.endsWith(".bin")
                || name.contains("afchunk")) {
            throw new FormRefused("documents.form.embedded");
        }
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            lookAtText(name, new String(content, StandardCharsets.UTF_8));
        } else if (!name.matches(".*\\.(png|jpe?g|gif|bmp|emf|wmf|odttf|ttf)") && !part.isDirectory()) {
            throw new FormRefused("documents.form.embedded");
        }
    }

    private static void lookAtText(String name, String text) {
        if (text.contains("<!DOCTYPE")
                || text.contains("<!ENTITY")
                || text.startsWith("\u0000<")
                || text.indexOf('\u0000') >= 0) {
            throw new FormRefused("documents.form.damaged");
        }
        if (name.startsWith("[content_types]") && text.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new FormRefused("documents.form.macro");
        }
        if (name.endsWith(".rels") && text.matches("(?s).*TargetMode\\s*=\\s*[\"']External.*")) {
            throw new FormRefused("documents.form.external");
        }
        if (ACTIVE.matcher(text).find()) {
            throw new FormRefused("documents.form.embedded");
        }
        var fields = INSTRUCTION.matcher(text);
        var said = new StringBuilder();
        while (fields.find()) {
            said.append(' ').append(fields.group(1) == null ? fields.group(2) : fields.group(1));
        }
        for (var word : said.toString().strip().split("\\s+")) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && !isHarmless(word)) {
                throw new FormRefused("documents.form.field", word);
            }
        }
    }

    /** A page's number and its format; a field split over several runs is read as its words. */
    private static boolean isHarmless(String word) {
        var upper = word.toUpperCase(Locale.ROOT);
        return FIELDS.contains(upper) || upper.equals("MERGEFORMAT") || upper.equals("ARABIC");
    }
}
