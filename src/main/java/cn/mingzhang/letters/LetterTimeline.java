package cn.mingzhang.letters;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.projects.ProjectTimeline;
import cn.mingzhang.projects.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 一项目一档: the letters about a project's problems, as they went out and as they were closed. */
@Component
class LetterTimeline implements ProjectTimeline {
    private final Letters letters;
    private final LetterWords words;
    private final OfficeClock clock;

    LetterTimeline(Letters letters, LetterWords words, OfficeClock clock) {
        this.letters = letters;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<TimelineEvent> events(ProjectSummary project, Officer officer) {
        var events = new ArrayList<TimelineEvent>();
        if (!LetterRights.reads(officer)) {
            return events;
        }
        for (var letter : letters.ofProject(project.id(), officer, clock.today())) {
            var number = String.valueOf(letter.number());
            var issuer = letter.issuer() == null ? "" : letter.issuer();
            events.add(new TimelineEvent(
                    letter.issuedOn(),
                    "letters.timeline.issued",
                    letter.text().title(),
                    number,
                    issuer,
                    letter.href()));
            if (letter.closedOn() != null) {
                events.add(new TimelineEvent(
                        letter.closedOn(),
                        "letters.timeline.closed",
                        words.of("timeline.closed.words", letter.clauses()),
                        number,
                        issuer,
                        letter.href()));
            }
        }
        return events;
    }
}
