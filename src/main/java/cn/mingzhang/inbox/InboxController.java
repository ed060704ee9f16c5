package cn.mingzhang.inbox;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 收件箱: one's own, with its workbook; read one by one or all at once. */
@Controller
class InboxController {
    private static final Sheet<InboxList.Row> SHEET = Sheet.of(
            "inbox.title",
            Column.<InboxList.Row>text("number", "inbox.number", InboxList.Row::number)
                    .wide(22),
            Column.<InboxList.Row>text("kind", "inbox.kind", InboxList.Row::kind)
                    .wide(20),
            Column.text("stage", "inbox.stage", InboxList.Row::stage),
            Column.day("due", "inbox.due", InboxList.Row::due),
            Column.<InboxList.Row>text("why", "inbox.why", InboxList.Row::why).wide(36),
            Column.count("times", "inbox.times", InboxList.Row::times),
            Column.day("last", "inbox.last", InboxList.Row::last),
            Column.text("state", "inbox.state", InboxList.Row::state));

    private final InboxList list;
    private final Notices notices;
    private final InboxWords words;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    InboxController(
            InboxList list, Notices notices, InboxWords words, OfficeClock clock, Exports exports, ExportDeeds deeds) {
        this.list = list;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section inboxInNavigation() {
            return new Section("inbox", "/inbox", "inbox.nav", 2, Place::hasOne);
        }

        /** Told beside the section alone: what waits is on the desk already. */
        @Bean
        Awaiting unreadNotices() {
            return officer -> hasOne(officer) ? List.of(new Awaiting.Rows("inbox", false, Notices.UNREAD)) : List.of();
        }

        /** The three administrators have no business of the office. */
        private static boolean hasOne(Officer officer) {
            return !officer.isOnSide(Post.Side.ADMINISTRATION);
        }
    }

    @GetMapping("/inbox")
    String index(HttpServletRequest request, Officer officer, Model model) {
        var query = ListQuery.of(request, Notices.SORTS);
        model.addAttribute("listing", list.list(query, officer));
        model.addAttribute("filter", InboxFilter.of(query, list.kinds()));
        model.addAttribute("kinds", list.kindOptions());
        model.addAttribute("stages", words.options("stage", Occasion.Stage.values()));
        model.addAttribute("states", words.options("state", InboxFilter.State.values()));
        return "inbox/index";
    }

    @GetMapping("/inbox.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        var query = ListQuery.of(request, Notices.SORTS);
        exports.send(SHEET, query, window -> list.list(window, officer), deeds.by(officer.actor()), response);
    }

    @PostMapping("/inbox/read")
    String readAll(Officer officer) {
        notices.read(null, officer, clock.now());
        return "redirect:/inbox";
    }

    @PostMapping("/inbox/{id:\\d{1,18}}/read")
    String read(@PathVariable long id, Officer officer) {
        if (!notices.read(id, officer, clock.now())) {
            throw new NotVisible("notice " + id);
        }
        return "redirect:/inbox";
    }
}
