package cn.mingzhang.campaigns;

import cn.mingzhang.calendar.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 时间轴 of a plan, in days from its first: phases as bars, milestones as marks.
 *
 * @param days of the whole line
 * @param today on it; null where it lies outside
 */
record TimeLine(long days, @Nullable Long today, List<Span> phases, List<Span> milestones) {

    /** @param bar false for a milestone, which is a mark of one day */
    record Span(
            String title,
            String days,
            String state,
            String tone,
            long from,
            long length,
            boolean bar,
            @Nullable String editHref) {}

    /** @param draft the plan's address where its phases may be amended, else null */
    static TimeLine of(
            List<Phase> phases,
            List<Milestone> milestones,
            LocalDate today,
            @Nullable String draft,
            CampaignWords words) {
        var days = new ArrayList<LocalDate>();
        phases.forEach(phase -> {
            days.add(phase.startsOn());
            days.add(phase.endsOn());
        });
        milestones.forEach(milestone -> days.add(milestone.dueOn()));
        var first = days.stream().min(LocalDate::compareTo).orElse(today);
        var whole = days.stream().mapToLong(day -> after(first, day)).max().orElse(0) + 1;
        var now = after(first, today);
        return new TimeLine(
                whole,
                now < 0 || now >= whole ? null : now,
                phases.stream()
                        .map(phase -> bar(phase, first, today, draft, words))
                        .toList(),
                milestones.stream().map(one -> mark(one, first, today, words)).toList());
    }

    private static Span bar(
            Phase phase, LocalDate first, LocalDate today, @Nullable String draft, CampaignWords words) {
        var done = phase.tasks() > 0 && phase.done() == phase.tasks();
        return new Span(
                phase.ordinal() + ". " + phase.title(),
                words.of("period", Dates.day(phase.startsOn()), Dates.day(phase.endsOn())),
                words.of("phase.tasks", phase.done(), phase.tasks()),
                tone(done, phase.endsOn(), today),
                after(first, phase.startsOn()),
                after(phase.startsOn(), phase.endsOn()) + 1,
                true,
                draft == null ? null : draft + "/phases/" + phase.ordinal());
    }

    private static Span mark(Milestone one, LocalDate first, LocalDate today, CampaignWords words) {
        var state = one.reachedOn() == null
                ? words.of("milestone.open")
                : words.of("milestone.reached", Dates.day(one.reachedOn()));
        var tone = tone(one.reachedOn() != null, one.dueOn(), today);
        return new Span(one.title(), Dates.day(one.dueOn()), state, tone, after(first, one.dueOn()), 1, false, null);
    }

    private static String tone(boolean done, LocalDate end, LocalDate today) {
        if (done) {
            return "good";
        }
        return end.isBefore(today) ? "bad" : "info";
    }

    private static long after(LocalDate first, LocalDate day) {
        return ChronoUnit.DAYS.between(first, day);
    }
}
