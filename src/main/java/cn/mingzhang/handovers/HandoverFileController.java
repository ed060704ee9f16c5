package cn.mingzhang.handovers;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of handovers as a workbook. */
@Controller
class HandoverFileController {
    private static final Sheet<HandoverPages.Row> SHEET = Sheet.of(
            "handovers.title",
            Column.text("number", "handovers.number", HandoverPages.Row::number),
            Column.text("giver", "handovers.giver", HandoverPages.Row::giver),
            Column.<HandoverPages.Row>text("unit", "handovers.unit", HandoverPages.Row::unit)
                    .wide(30),
            Column.<HandoverPages.Row>text("takers", "handovers.takers", HandoverPages.Row::takers)
                    .wide(30),
            Column.count("lines", "handovers.lines", HandoverPages.Row::lines),
            Column.text("opened", "handovers.opened.on", HandoverPages.Row::opened),
            Column.text("state", "handovers.state", HandoverPages.Row::state));

    private final HandoverPages pages;
    private final Words words;
    private final Exports exports;
    private final ExportDeeds deeds;

    HandoverFileController(HandoverPages pages, Words words, Exports exports, ExportDeeds deeds) {
        this.pages = pages;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/handovers.xlsx")
    void file(@RequestParam(required = false) @Nullable String state, Officer officer, HttpServletResponse response) {
        if (!HandoversWaiting.reads(officer)) {
            throw new WrongPost("handovers");
        }
        var asked = Arrays.stream(State.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
        List<String> said = asked == null ? List.of() : List.of(words.of("state", asked));
        exports.send(SHEET, "/handovers", said, pages.rows(officer, asked), deeds.by(officer.actor()), response);
    }
}
