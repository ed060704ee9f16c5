package cn.mingzhang.visits;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit to be planned.
 *
 * @param leaderId of the team, one of its members
 * @param memberIds the others
 * @param experts from outside, one a line
 * @param lines the checklist; of a look-back the open ones of the unit are added
 */
public record NewVisit(
        VisitKind kind,
        String title,
        long unitId,
        LocalDate plannedOn,
        String purpose,
        long leaderId,
        List<Long> memberIds,
        String experts,
        Lines lines) {

    /** The checklist as it is named: numbers of problems, projects and payments, and matters in words. */
    public record Lines(List<String> problems, List<String> projects, List<String> payments, List<String> matters) {
        public Lines {
            problems = List.copyOf(problems);
            projects = List.copyOf(projects);
            payments = List.copyOf(payments);
            matters = List.copyOf(matters);
        }

        boolean isEmpty() {
            return problems.isEmpty() && projects.isEmpty() && payments.isEmpty() && matters.isEmpty();
        }
    }

    public NewVisit {
        memberIds = List.copyOf(memberIds);
    }
}
