package cn.mingzhang.audit;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Sorts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail's page. 三员分立: it is the auditor's alone; the other two administrators and all business are refused. */
@Controller
class TrailController {
    static final Sorts SORTS = Sorts.first("block", "b.number", true);

    private final TrailSearch search;
    private final Trail trail;
    private final History history;
    private final MessageSource messages;

    TrailController(TrailSearch search, Trail trail, History history, MessageSource messages) {
        this.search = search;
        this.trail = trail;
        this.history = history;
        this.messages = messages;
    }

    @GetMapping("/audit")
    String trail(Actor actor, HttpServletRequest request, Locale locale, Model model) {
        auditorOnly(actor);
        var query = ListQuery.of(request, SORTS);
        var filter = TrailFilter.of(query);
        model.addAttribute(
                "page",
                new TrailPage(
                        listing(query, locale),
                        TrailPage.Asked.of(filter),
                        options(search.deeds(), deed -> history.deed(deed, locale), locale),
                        options(search.kinds(), kind -> history.subjectKind(kind, locale), locale),
                        trail.headCode()));
        return "audit/index";
    }

    Listing<TrailRow> listing(ListQuery query, Locale locale) {
        var filter = TrailFilter.of(query);
        var rows = search.find(filter, query).stream()
                .map(entry -> row(entry, locale))
                .toList();
        return Listing.of(rows, search.count(filter), query).saying(words(filter, locale));
    }

    static void auditorOnly(Actor actor) {
        if (!actor.holds("AUDIT_ADMIN")) {
            throw new AccessDeniedException("the trail is the auditor's");
        }
    }

    private TrailRow row(TrailEntry entry, Locale locale) {
        return new TrailRow(
                entry.id(),
                history.line(entry, locale),
                history.subjectKind(entry.subject().kind(), locale),
                entry.subject().number(),
                History.minute(entry.recordedAt()));
    }

    private List<Option> options(List<String> codes, UnaryOperator<String> label, Locale locale) {
        var options = new ArrayList<Option>();
        options.add(new Option("", messages.getMessage("audit.filter.all", null, locale)));
        codes.forEach(code -> options.add(new Option(code, label.apply(code))));
        return options;
    }

    private List<String> words(TrailFilter filter, Locale locale) {
        var words = new ArrayList<String>();
        say(words, "who", filter.who().isEmpty() ? null : filter.who().text(), locale);
        say(words, "deed", filter.deed() == null ? null : history.deed(filter.deed(), locale), locale);
        say(words, "kind", filter.kind() == null ? null : history.subjectKind(filter.kind(), locale), locale);
        say(words, "number", filter.number(), locale);
        say(words, "from", filter.from(), locale);
        say(words, "to", filter.to(), locale);
        return words;
    }

    private void say(List<String> words, String field, @Nullable Object value, Locale locale) {
        if (value != null) {
            words.add(messages.getMessage("audit.filter.said." + field, new Object[] {value.toString()}, locale));
        }
    }
}
