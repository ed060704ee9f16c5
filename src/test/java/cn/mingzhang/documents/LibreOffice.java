package cn.mingzhang.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Opens a document as an office would, without a window. Its programs are installed by {@code .ci/run}. */
public final class LibreOffice {

    private LibreOffice() {}

    /** The PDF beside the document. */
    public static Path pdf(Path docx) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("soffice");
        run(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                docx.getParent().toString(),
                docx.toString());
        return docx.resolveSibling(docx.getFileName().toString().replace(".docx", ".pdf"));
    }

    /** Opened and saved again as .docx in that folder. */
    public static void again(Path docx, Path folder) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("soffice");
        run(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                folder.toString(),
                docx.toString());
    }

    /** The first sheet of each workbook as a CSV in UTF-8 in that folder: what its cells show. */
    public static void csv(Path folder, List<Path> workbooks) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("soffice");
        var command = new ArrayList<String>(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76",
                "--outdir",
                folder.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        run(command.toArray(String[]::new));
    }

    /** Where each word stands, in points, as pdftotext says it. */
    public static String boxes(Path pdf) throws IOException, InterruptedException {
        var out = pdf.resolveSibling(pdf.getFileName() + ".html");
        run("pdftotext", "-bbox-layout", pdf.toString(), out.toString());
        return Files.readString(out);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command[0]
                    + " did not do it; install libreoffice-writer-nogui, libreoffice-calc-nogui and poppler-utils");
        }
    }
}
