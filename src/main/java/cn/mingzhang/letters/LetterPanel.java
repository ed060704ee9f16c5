package cn.mingzhang.letters;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the problem's page: the letters about it, and where one is begun. */
@Component
class LetterPanel implements ProblemPanel {
    private static final int ORDER = 140;

    private final Letters letters;
    private final LetterList list;
    private final OfficeClock clock;

    LetterPanel(Letters letters, LetterList list, OfficeClock clock) {
        this.letters = letters;
        this.list = list;
        this.clock = clock;
    }

    record Body(List<LetterList.Row> rows, List<String> begins, String problem) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (!LetterRights.reads(officer)) {
            return Optional.empty();
        }
        var rows = letters.ofProblem(problem.id(), officer, clock.today()).stream()
                .map(list::row)
                .toList();
        var drafts = LetterRights.drafts(officer);
        return rows.isEmpty() && !drafts
                ? Optional.empty()
                : Optional.of(new Panel(
                        "letters",
                        "letters.panel",
                        ORDER,
                        "letters/_panel",
                        new Body(
                                rows,
                                drafts ? begins(officer) : List.of(),
                                problem.number().value())));
    }

    private static List<String> begins(Officer officer) {
        return Side.DISCIPLINE.drafts(officer)
                ? List.of(LetterKind.SUPERVISION_ADVICE.code(), LetterKind.SUPERVISORY_NOTICE.code())
                : List.of(LetterKind.SUPERVISORY_NOTICE.code(), LetterKind.REMINDER.code());
    }
}
