package cn.mingzhang.audit;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail as a workbook. */
@Controller
class TrailFileController {
    private static final Sheet<TrailRow> SHEET = Sheet.of(
            "audit.title",
            Column.<TrailRow>count("block", "audit.block", row -> row.line().block())
                    .always(),
            Column.<TrailRow>text("when", "audit.when", row -> row.line().when())
                    .wide(18),
            Column.<TrailRow>text("who", "audit.by", row -> row.line().who()).wide(36),
            Column.<TrailRow>text("deed", "audit.deed", row -> row.line().deed())
                    .wide(24),
            Column.<TrailRow>text("kind", "audit.filter.kind", TrailRow::kind),
            Column.<TrailRow>text("number", "audit.on", TrailRow::number),
            Column.<TrailRow>text("changes", "audit.changes", TrailFileController::changes)
                    .wide(60));

    private final TrailController list;
    private final Exports exports;
    private final ExportDeeds deeds;

    TrailFileController(TrailController list, Exports exports, ExportDeeds deeds) {
        this.list = list;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/audit.xlsx")
    void file(Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        TrailController.auditorOnly(actor);
        var query = ListQuery.of(request, TrailController.SORTS);
        exports.send(SHEET, query, window -> list.listing(window, locale), deeds.by(actor), response);
    }

    private static String changes(TrailRow row) {
        var changes = row.line().changes().stream()
                .map(change -> change.field() + ": " + said(change.before()) + " → " + said(change.after()))
                .collect(Collectors.joining("; "));
        return row.line().remark().isEmpty()
                ? changes
                : changes.isEmpty()
                        ? row.line().remark()
                        : changes + "; " + row.line().remark();
    }

    private static String said(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
