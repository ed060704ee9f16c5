package cn.mingzhang.accountability;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Section;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 通报曝光: what was published, for everybody who signs in. It is the same for all, whether there is more or not. */
@Controller
class PublishedController {
    private static final Sheet<AccountabilityPages.PublishedRow> SHEET = Sheet.of(
            "accountability.title",
            Column.text("name", "accountability.name", AccountabilityPages.PublishedRow::name),
            Column.<AccountabilityPages.PublishedRow>text(
                            "unit", "accountability.unit", AccountabilityPages.PublishedRow::unit)
                    .wide(30),
            Column.<AccountabilityPages.PublishedRow>text(
                            "measures", "accountability.measures", AccountabilityPages.PublishedRow::measures)
                    .wide(40),
            Column.text("organ", "accountability.organ", AccountabilityPages.PublishedRow::organ),
            Column.text("decided", "accountability.decidedOn", AccountabilityPages.PublishedRow::decided),
            Column.text("document", "accountability.publication.document", AccountabilityPages.PublishedRow::document),
            Column.text("published", "accountability.publishedOn", AccountabilityPages.PublishedRow::published));

    private final Published published;
    private final AccountabilityPages pages;
    private final Exports exports;
    private final ExportDeeds deeds;

    PublishedController(Published published, AccountabilityPages pages, Exports exports, ExportDeeds deeds) {
        this.published = published;
        this.pages = pages;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Bean
    static Section accountabilityInNavigation() {
        return new Section(
                "accountability",
                "/accountability",
                "accountability.title",
                52,
                officer -> officer.isOnSide(Side.OFFICE)
                        || officer.isOnSide(Side.DISCIPLINE)
                        || officer.isOnSide(Side.GROUP)
                        || officer.isOnSide(Side.LEADERS));
    }

    @GetMapping("/accountability")
    String index(HttpServletRequest request, Officer officer, Model model) {
        var rows = published.page(ListQuery.of(request, Published.SORTS));
        model.addAttribute("listing", pages.published(rows));
        model.addAttribute("year", rows.query().number("year"));
        model.addAttribute("cleared", Cleared.is(officer));
        return "accountability/index";
    }

    @GetMapping("/accountability.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        exports.send(
                SHEET,
                ListQuery.of(request, Published.SORTS),
                window -> pages.published(published.page(window)),
                deeds.by(officer.actor()),
                response);
    }
}
