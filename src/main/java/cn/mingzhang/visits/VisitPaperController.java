package cn.mingzhang.visits;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Taken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 纸质清单 to be printed, ticked and signed on site. What comes back is typed in on {@link VisitSiteController}'s page, with its scan. */
@Controller
@RequestMapping("/visits" + VisitController.ONE)
class VisitPaperController {
    private final PackDesk desk;
    private final VisitRecords records;
    private final DocumentForms forms;
    private final VisitWords words;
    private final ExportDeeds deeds;

    VisitPaperController(
            PackDesk desk, VisitRecords records, DocumentForms forms, VisitWords words, ExportDeeds deeds) {
        this.desk = desk;
        this.records = records;
        this.forms = forms;
        this.words = words;
        this.deeds = deeds;
    }

    @GetMapping("/checklist.docx")
    void checklist(@PathVariable long id, Officer officer, HttpServletResponse response) throws IOException {
        var visit = desk.seen(id, officer);
        var lines = records.lines(id);
        var paper = ChecklistPaper.VISIT_CHECKLIST;
        var values = words.inChinese(
                () -> paper.values(visit, words.of("kind", visit.kind()), records.team(id), lines, words));
        var bytes = forms.inForce(paper).form().fill(values);
        deeds.by(officer.actor()).accept(new Taken(visit.href() + "/checklist", List.of(visit.title()), lines.size()));
        Handout.attached(response, visit.title() + paper.fileName(), FileKind.DOCX.mediaType());
        response.getOutputStream().write(bytes);
    }
}
