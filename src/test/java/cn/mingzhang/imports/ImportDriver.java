package cn.mingzhang.imports;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.sheets.Cell;
import cn.mingzhang.sheets.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who imports, with the background work done at once. */
public final class ImportDriver {
    private final MockMvcTester mvc;
    private final ImportWork work;
    private final String login;

    public ImportDriver(MockMvcTester mvc, ApplicationContext context, String login) {
        this.mvc = mvc;
        this.work = context.getBean(ImportWork.class);
        this.login = login;
    }

    public long send(String kind, String name, String text) {
        return send(kind, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public long send(String kind, String name, byte[] content) {
        var answer = trySend(kind, name, content);
        assertThat(answer).hasStatus(302);
        var target = answer.getResponse().getRedirectedUrl();
        long job = Long.parseLong(target.substring(target.lastIndexOf('/') + 1));
        work.run(job);
        return job;
    }

    public MvcTestResult trySend(String kind, String name, byte[] content) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("kind", kind)
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    public void layOut(long job, String... fields) {
        var request =
                mvc.post().uri("/imports/" + job + "/layout").with(as(login)).with(csrf());
        request.param("version", version(job));
        if (!List.of(fields).contains("sheet")) {
            request.param("sheet", "0");
        }
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        assertThat(request.exchange()).hasStatus(302);
        work.run(job);
    }

    private String version(long job) {
        return get("/imports/" + job + "/layout").select("input[name=version]").val();
    }

    public void confirm(long job) {
        assertThat(post("/imports/" + job + "/application", job)).hasStatus(302);
        work.run(job);
    }

    public void undo(long job) {
        assertThat(tryUndo(job)).hasStatus(302);
    }

    public MvcTestResult tryUndo(long job) {
        return post("/imports/" + job + "/undo", job);
    }

    private MvcTestResult post(String path, long job) {
        var version = page(job).select("input[name=version]").val();
        return mvc.post()
                .uri(path)
                .param("version", version)
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    public Document page(long job) {
        return get("/imports/" + job);
    }

    public Document get(String path) {
        var answer = mvc.get().uri(path).with(as(login)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] file(String path) {
        var answer = mvc.get().uri(path).with(as(login)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** The rows of a workbook as lines of text. */
    public List<String> texts(byte[] workbook) throws IOException {
        var file = Files.createTempFile("read", ".xlsx");
        Files.write(file, workbook);
        var rows = new ArrayList<String>();
        try (var book = Workbooks.open(file, "read.xlsx")) {
            book.read(0, (row, cells) -> rows.add(cells.stream().map(Cell::text).collect(Collectors.joining("|"))));
        }
        Files.delete(file);
        return rows;
    }

    /** The same workbook with other words in it. */
    public byte[] replaced(byte[] workbook, String before, String after) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace(before, after)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
