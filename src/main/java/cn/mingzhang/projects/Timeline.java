package cn.mingzhang.projects;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 一项目一档: stages, problems, fees, visits, letters and files of a project in the order of their days. */
@Component("projectTimeline")
class Timeline {
    private static final Comparator<TimelineEvent> BY_DAY =
            Comparator.comparing(TimelineEvent::on, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final List<ProjectTimeline> tellers;
    private final FileCabinet cabinet;
    private final MessageSource messages;

    Timeline(List<ProjectTimeline> tellers, FileCabinet cabinet, MessageSource messages) {
        this.tellers = tellers;
        this.cabinet = cabinet;
        this.messages = messages;
    }

    List<TimelineEvent> of(Project project, ProjectSummary summary, List<RelatedLine> related, Officer officer) {
        var told = tellers.stream().flatMap(teller -> teller.events(summary, officer).stream());
        var lines = related.stream().filter(line -> line.on() != null).map(this::event);
        return Stream.of(told, lines, files(project), Stream.of(opened(project)))
                .flatMap(events -> events)
                .sorted(BY_DAY)
                .toList();
    }

    private TimelineEvent event(RelatedLine line) {
        return new TimelineEvent(
                line.on(), line.kindKey(), line.words(), line.number(), say(line.stateKey()), line.href());
    }

    private TimelineEvent opened(Project project) {
        var words = say("projects.event.opened");
        return new TimelineEvent(
                project.happenedOn(),
                "projects.event.register",
                words,
                project.number().value(),
                "",
                null);
    }

    /** Of one day one line: papers are filed in bundles. */
    private Stream<TimelineEvent> files(Project project) {
        var days = new ArrayList<LocalDate>();
        var files = cabinet.list(ProjectEvidence.holder(project));
        files.forEach(file -> days.add(LocalDate.ofInstant(file.happenedAt(), OfficeClock.ZONE)));
        return days.stream().distinct().map(day -> {
            var names = files.stream()
                    .filter(file -> LocalDate.ofInstant(file.happenedAt(), OfficeClock.ZONE)
                            .equals(day))
                    .map(file -> file.name())
                    .toList();
            return new TimelineEvent(day, "projects.section.papers", String.join("、", names), "", "", "#papers");
        });
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
