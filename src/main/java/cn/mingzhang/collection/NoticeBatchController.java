package cn.mingzhang.collection;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.audit.History;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 批量出具记录: how far each batch is, what came of each fee, and all its papers in one file. */
@Controller
class NoticeBatchController {
    private static final Sheet<NoticeBatchList.BatchRow> BATCHES = Sheet.of(
            "collection.batches.title",
            Column.count("number", "collection.batch.number", NoticeBatchList.BatchRow::id),
            Column.<NoticeBatchList.BatchRow>text("rung", "collection.rung", NoticeBatchList.BatchRow::rung)
                    .wide(20),
            Column.text("signed", "collection.batch.signedOn", NoticeBatchList.BatchRow::signed),
            Column.text("officer", "collection.batch.officer", NoticeBatchList.BatchRow::officer),
            Column.count("items", "collection.batch.items", NoticeBatchList.BatchRow::items),
            Column.count("issued", "collection.batch.issued", NoticeBatchList.BatchRow::issued),
            Column.count("stayed", "collection.batch.stayed", NoticeBatchList.BatchRow::stayed));

    private static final Sheet<NoticeBatchList.Row> SHEET = Sheet.of(
            "collection.batch.sheet",
            Column.count("ordinal", "collection.batch.ordinal", NoticeBatchList.Row::ordinal),
            Column.text("project", "collection.project", NoticeBatchList.Row::project),
            Column.<NoticeBatchList.Row>text("name", "collection.projectName", NoticeBatchList.Row::name)
                    .wide(30),
            Column.<NoticeBatchList.Row>text("payer", "collection.payer", NoticeBatchList.Row::payer)
                    .wide(30),
            Column.<NoticeBatchList.Row>text("paper", "collection.number", NoticeBatchList.Row::paper)
                    .wide(24),
            Column.money("owed", "collection.owed", NoticeBatchList.Row::owed),
            Column.<NoticeBatchList.Row>text("why", "collection.batch.why", NoticeBatchList.Row::why)
                    .wide(50));

    private final NoticeBatches batches;
    private final NoticeBatchList list;
    private final CollectionWords say;
    private final Rights rights;
    private final FileCabinet cabinet;
    private final History history;
    private final Exports exports;
    private final ExportDeeds deeds;

    NoticeBatchController(
            NoticeBatches batches,
            NoticeBatchList list,
            CollectionWords say,
            Rights rights,
            FileCabinet cabinet,
            History history,
            Exports exports,
            ExportDeeds deeds) {
        this.batches = batches;
        this.list = list;
        this.say = say;
        this.rights = rights;
        this.cabinet = cabinet;
        this.history = history;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/collection/notices")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        model.addAttribute(
                "listing", list.batches(ListQuery.of(request, NoticeBatchList.BATCHES), rights.scope(officer)));
        return "collection/batches";
    }

    @GetMapping("/collection/notices.xlsx")
    void index(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        var query = ListQuery.of(request, NoticeBatchList.BATCHES);
        exports.send(BATCHES, query, window -> list.batches(window, scope), deeds.by(officer.actor()), response);
    }

    @GetMapping("/collection/notices/{id:\\d+}")
    String show(@PathVariable String id, HttpServletRequest request, Officer officer, Locale locale, Model model) {
        var batch = seen(id, officer);
        model.addAttribute("batch", batch);
        model.addAttribute("notice", say.of(batch.rung()));
        model.addAttribute("state", list.state(batch));
        model.addAttribute(
                "signed", say.of("batch.signed", batch.officerName(), Dates.day(batch.signedOn()), batch.items()));
        model.addAttribute("due", Dates.day(batch.dueOn()));
        model.addAttribute("reasons", list.reasons(batch));
        model.addAttribute("outcomes", say.options("batch.outcome", NoticeBatchList.Outcome.values()));
        model.addAttribute("outcome", "" + request.getParameter("outcome"));
        model.addAttribute("listing", list.rows(ListQuery.of(request, NoticeBatchList.SORTS), batch));
        model.addAttribute("history", history.of(batch.subject(), locale));
        return "collection/batch";
    }

    @GetMapping("/collection/notices/{id:\\d+}.xlsx")
    void file(@PathVariable String id, HttpServletRequest request, Officer officer, HttpServletResponse response) {
        var batch = seen(id, officer);
        var query = ListQuery.of(request, NoticeBatchList.SORTS);
        exports.send(SHEET, query, window -> list.rows(window, batch), deeds.by(officer.actor()), response);
    }

    /** Numbered as the list is, so that they are printed in its order. */
    @GetMapping("/collection/notices/{id:\\d+}/papers.zip")
    void papers(@PathVariable String id, Officer officer, HttpServletResponse response) throws IOException {
        var batch = seen(id, officer);
        var papers = batches.papers(batch.id());
        if (papers.isEmpty()) {
            throw new NotVisible("no papers of batch " + id);
        }
        Handout.attached(response, say.of(batch.rung()) + "-" + id + ".zip", "application/zip");
        var zip = new ZipOutputStream(response.getOutputStream());
        zip.setLevel(Deflater.BEST_SPEED);
        for (var paper : papers) {
            var stored = cabinet.find(paper.fileId());
            zip.putNextEntry(
                    new ZipEntry("%04d %s %s.docx".formatted(paper.ordinal(), paper.number(), paper.project())));
            try (var in = cabinet.open(stored)) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        // Only when all of it is in: one that breaks off must not look whole.
        zip.finish();
        zip.flush();
    }

    private NoticeBatch seen(String id, Officer officer) {
        Rights.mustRead(officer);
        return Optional.of(id)
                .filter(text -> text.length() <= 18)
                .flatMap(text -> batches.find(Long.parseLong(text)))
                .filter(batch -> rights.scope(officer).covers(batch.unitId()))
                .orElseThrow(() -> new NotVisible("batch of notices " + id));
    }
}
