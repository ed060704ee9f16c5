package cn.mingzhang.imports;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import cn.mingzhang.sheets.WorkbookRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 导入: sending a file, its dry run, confirming it, undoing it, and one's imports. */
@Controller
class ImportController {
    private static final Sheet<ImportPages.JobRow> SHEET = Sheet.of(
            "imports.title",
            Column.count("id", "imports.number", ImportPages.JobRow::id),
            Column.text("kind", "imports.kind", ImportPages.JobRow::kind),
            Column.<ImportPages.JobRow>text("file", "imports.file", ImportPages.JobRow::file)
                    .wide(40),
            Column.text("made", "imports.made", ImportPages.JobRow::made),
            Column.<ImportPages.JobRow>text("counts", "imports.counts", ImportPages.JobRow::counts)
                    .wide(40),
            Column.text("state", "imports.state", ImportPages.JobRow::state));

    private final ImportDesk desk;
    private final ImportKinds kinds;
    private final ImportPages pages;
    private final BuiltUpon built;
    private final Exports exports;
    private final ExportDeeds deeds;

    ImportController(
            ImportDesk desk,
            ImportKinds kinds,
            ImportPages pages,
            BuiltUpon built,
            Exports exports,
            ExportDeeds deeds) {
        this.desk = desk;
        this.kinds = kinds;
        this.pages = pages;
        this.built = built;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/imports")
    ModelAndView index(Officer officer) {
        return index(officer, null, null);
    }

    @GetMapping("/imports.xlsx")
    void file(Officer officer, HttpServletResponse response) {
        mustImport(officer);
        exports.send(SHEET, "/imports", List.of(), pages.jobs(officer), deeds.by(officer.actor()), response);
    }

    private ModelAndView index(Officer officer, @Nullable String refused, @Nullable WorkbookRefused why) {
        mustImport(officer);
        return new ModelAndView("imports/index")
                .addObject("groups", pages.groups(officer))
                .addObject("jobs", pages.jobs(officer))
                .addObject("refusedKind", refused)
                .addObject("refusal", why == null ? null : pages.say(why));
    }

    @PostMapping("/imports")
    ModelAndView receive(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Officer officer)
            throws IOException {
        mustImport(officer);
        var known = kinds.named(kind, officer);
        try {
            if (file == null || file.isEmpty()) {
                throw new WorkbookRefused("none");
            }
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var job = desk.receive(known, shortened(name), file.getBytes(), officer);
            return new ModelAndView("redirect:/imports/" + job);
        } catch (WorkbookRefused refused) {
            var page = index(officer, kind, refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** Without a path and of a length that a line holds; its ending stays. */
    private static String shortened(String name) {
        var bare = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return bare.length() <= 200 ? bare : bare.substring(bare.length() - 200);
    }

    @GetMapping("/imports/{id:\\d+}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "0") String after,
            Officer officer) {
        var job = desk.seen(id, officer);
        return page(job, officer, outcome, after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0);
    }

    private ModelAndView page(ImportJob job, Officer officer, @Nullable String outcome, int after) {
        return new ModelAndView("imports/show").addObject("page", pages.page(job, officer, outcome, after));
    }

    @PostMapping("/imports/{id:\\d+}/application")
    String confirm(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Officer officer) {
        desk.confirm(desk.seen(id, officer), version(id, version));
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id:\\d+}/undo")
    ModelAndView undo(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Officer officer) {
        var job = desk.seen(id, officer);
        try {
            desk.undo(job, version(id, version), officer);
            return new ModelAndView("redirect:/imports/" + id);
        } catch (ImportDesk.BuiltOn used) {
            var page = page(job, officer, null, 0);
            page.addObject("builtOn", built.of(job, kinds.named(job.kind(), officer)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static int version(String id, @Nullable Integer version) {
        if (version == null) {
            throw new MissingVersion("import " + id);
        }
        return version;
    }

    private void mustImport(Officer officer) {
        if (kinds.openTo(officer).isEmpty()) {
            throw new WrongPost("imports");
        }
    }
}
