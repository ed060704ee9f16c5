package cn.mingzhang.downloads;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.downloads.Download.State;
import cn.mingzhang.lists.Phrases;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我的下载: the files that wait for me, and fetching one. */
@Controller
class DownloadController extends Phrases {
    private static final Sheet<Row> SHEET = Sheet.of(
            "downloads.title",
            Column.<Row>text("list", "downloads.list", Row::list).wide(30),
            Column.<Row>text("filter", "downloads.filter", Row::words).wide(40),
            Column.count("rows", "downloads.rows", Row::rows),
            Column.text("asked", "downloads.asked", Row::asked),
            Column.text("state", "downloads.state", Row::state));

    private final DownloadDesk desk;
    private final Downloads downloads;
    private final Exports exports;
    private final ExportDeeds deeds;

    DownloadController(
            MessageSource messages, DownloadDesk desk, Downloads downloads, Exports exports, ExportDeeds deeds) {
        super(messages, "downloads.");
        this.desk = desk;
        this.downloads = downloads;
        this.exports = exports;
        this.deeds = deeds;
    }

    record Row(
            long id,
            String list,
            String words,
            long rows,
            String asked,
            String state,
            String tone,
            boolean waiting,
            int share,
            String progress,
            @Nullable String href,
            @Nullable String size) {}

    @GetMapping("/downloads")
    ModelAndView index(@RequestParam(required = false) @Nullable String asked, Officer officer) {
        return page(officer, asked != null);
    }

    private ModelAndView page(Officer officer, boolean justAsked) {
        var rows = rows(officer);
        return new ModelAndView("downloads/index")
                .addObject("rows", rows)
                .addObject("justAsked", justAsked)
                .addObject("gone", false)
                .addObject("running", rows.stream().anyMatch(Row::waiting))
                .addObject("days", desk.daysKept());
    }

    private List<Row> rows(Officer officer) {
        return desk.mine(officer).stream().map(this::row).toList();
    }

    private Row row(Download download) {
        boolean ready = download.state() == State.READY;
        return new Row(
                download.id(),
                ofAny(download.titleKey()),
                download.words().isEmpty() ? of("everything") : download.words(),
                download.rowsTotal(),
                Dates.time(download.askedAt().toInstant()),
                of("state", download.state()),
                download.state().tone(),
                download.state() == State.WAITING,
                download.share(),
                of("progress", download.rowsDone(), download.rowsTotal()),
                ready ? "/downloads/" + download.id() : null,
                ready ? of("size", Math.max(1, (download.size() + 52_428) / 104_858) / 10.0) : null);
    }

    @GetMapping("/downloads.xlsx")
    void list(Officer officer, HttpServletResponse response) {
        exports.send(SHEET, "/downloads", List.of(), rows(officer), deeds.by(officer.actor()), response);
    }

    @GetMapping("/downloads/{id:\\d+}")
    @Nullable
    ModelAndView fetch(@PathVariable String id, Officer officer, HttpServletResponse response) throws IOException {
        Download download;
        try {
            download = desk.fetched(id, officer);
        } catch (Conflict gone) {
            var page = page(officer, false).addObject("gone", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        var name = Objects.requireNonNull(download.fileName());
        Exports.attach(name, response);
        MediaTypeFactory.getMediaType(name).ifPresent(type -> response.setContentType(type.toString()));
        response.setContentLengthLong(download.size());
        downloads.send(download.id(), response.getOutputStream());
        return null;
    }
}
