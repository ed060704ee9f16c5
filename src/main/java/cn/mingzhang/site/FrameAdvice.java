package cn.mingzhang.site;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.people.Installation;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.site.Frame.LanguageLink;
import cn.mingzhang.site.Frame.NavGroup;
import cn.mingzhang.site.Frame.NavLink;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its {@link Frame}. */
@ControllerAdvice
class FrameAdvice {
    /** As many places are found without headings. */
    private static final int FEW = 7;

    private final ObjectProvider<Section> sections;
    private final Installation installation;
    private final OfficeClock clock;
    private final Trail trail;
    private final MessageSource messages;
    private final Duration idle;

    FrameAdvice(
            ObjectProvider<Section> sections,
            Installation installation,
            OfficeClock clock,
            Trail trail,
            MessageSource messages,
            @Value("${spring.session.timeout:30m}") Duration idle) {
        this.sections = sections;
        this.installation = installation;
        this.clock = clock;
        this.trail = trail;
        this.messages = messages;
        this.idle = idle;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        var officer = CurrentOfficer.of(request).orElse(null);
        return new Frame(
                officer != null,
                officer == null ? null : officer.name(),
                officer == null ? null : officer.unit().name(),
                officer == null ? null : posts(officer, locale),
                Dates.day(clock.today(), locale),
                installation.isDemo(),
                officer != null,
                officer == null ? null : trail.headCode(),
                officer == null ? List.of() : nav(officer, locale),
                languages(request, locale),
                idle.toSeconds());
    }

    /** In groups; who has few places sees them without headings. */
    private List<NavGroup> nav(Officer officer, Locale locale) {
        var seen = sections.stream()
                .filter(section -> section.seenBy().test(officer))
                .sorted(Comparator.comparingInt(Section::order))
                .collect(Collectors.groupingBy(Section::group, TreeMap::new, Collectors.toList()));
        var headed = seen.values().stream().mapToInt(List::size).sum() > FEW;
        return seen.entrySet().stream()
                .map(group -> new NavGroup(
                        headed && group.getKey().hasHeading() ? text("frame.nav." + group.getKey(), locale) : null,
                        links(group.getValue(), locale)))
                .toList();
    }

    private List<NavLink> links(List<Section> sections, Locale locale) {
        return sections.stream()
                .map(section -> new NavLink(section.key(), section.href(), text(section.messageKey(), locale)))
                .toList();
    }

    private String posts(Officer officer, Locale locale) {
        var own = officer.posts().stream().sorted().map(post -> text("people.post." + post, locale));
        var forOthers = officer.represents().stream()
                .map(other -> messages.getMessage(
                        "audit.for", new Object[] {text("people.post." + other.post(), locale), other.name()}, locale));
        return Stream.concat(own, forOthers).collect(Collectors.joining(" · "));
    }

    private static List<LanguageLink> languages(HttpServletRequest request, Locale locale) {
        return List.of(
                language(request, "zh", "中文", !Language.isEnglish(locale)),
                language(request, "en", "English", Language.isEnglish(locale)));
    }

    /** The same page in another language; after a form that was refused, the page of that address. */
    private static LanguageLink language(HttpServletRequest request, String code, String label, boolean current) {
        var path = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        var page = path == null ? request.getRequestURI() : path;
        var query = withoutLanguage(request.getQueryString());
        return new LanguageLink(page + "?" + query + "lang=" + code, label, current);
    }

    private static String withoutLanguage(@Nullable String query) {
        if (query == null) {
            return "";
        }
        var kept = UriComponentsBuilder.newInstance()
                .query(query)
                .replaceQueryParam("lang")
                .build()
                .getQuery();
        return kept == null || kept.isEmpty() ? "" : kept + "&";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, key, locale);
    }
}
