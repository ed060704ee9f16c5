package cn.mingzhang.screening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.permits.PermitRights;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 待问事项: what the last run could not judge; a question for a person, never a finding. */
@Controller
@RequestMapping("/screening")
class QuestionController {
    private static final Sorts SORTS = Sorts.first("id", "id", true);
    private static final Sheet<QuestionRow> QUESTIONS = Sheet.of(
            "screening.questions",
            Column.<QuestionRow>text("number", "permits.number", QuestionRow::number)
                    .wide(24),
            Column.<QuestionRow>text("name", "permits.name", QuestionRow::name).wide(40),
            Column.<QuestionRow>text("developer", "permits.developer", QuestionRow::developer)
                    .wide(32),
            Column.<QuestionRow>text("asked", "screening.asked", QuestionRow::asked)
                    .wide(40));

    private final PermitRights rights;
    private final JdbcClient sql;
    private final ScreeningWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    QuestionController(PermitRights rights, JdbcClient sql, ScreeningWords words, Exports exports, ExportDeeds deeds) {
        this.rights = rights;
        this.sql = sql;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    record QuestionRow(String href, String number, String name, String developer, String asked) {}

    private record Found(long id, String number, String name, String developer, String questions) {}

    @GetMapping("/questions")
    String questions(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        model.addAttribute("listing", asked(ListQuery.of(request, SORTS), officer));
        return "screening/questions";
    }

    @GetMapping("/questions.xlsx")
    void questionFile(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, SORTS);
        exports.send(QUESTIONS, query, window -> asked(window, officer), deeds.by(officer.actor()), response);
    }

    private static final String OF_LAST = " FROM screening_question q JOIN permit p ON p.id = q.permit_id"
            + " WHERE q.run_id = (SELECT max(id) FROM screening_run WHERE state = 'DONE') AND (:everything OR q.unit_id = ANY (:units))";

    private Listing<QuestionRow> asked(ListQuery query, Officer officer) {
        var scope = rights.scope(officer);
        var total = sql.sql("SELECT count(*)" + OF_LAST)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Long.class)
                .single();
        var rows = sql.sql("SELECT p.id, p.number, p.name, p.developer, array_to_string(q.questions, ',') AS questions"
                        + OF_LAST + " ORDER BY p.id LIMIT :size OFFSET :offset")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Found.class)
                .list();
        return Listing.of(
                rows.stream()
                        .map(found -> new QuestionRow(
                                "/permits/" + found.id(),
                                found.number(),
                                found.name(),
                                found.developer(),
                                String.join(
                                        "；",
                                        Arrays.stream(found.questions().split(","))
                                                .map(asked -> words.of("question." + asked))
                                                .toList())))
                        .toList(),
                total,
                query);
    }
}
