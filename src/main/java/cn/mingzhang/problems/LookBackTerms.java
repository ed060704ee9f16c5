package cn.mingzhang.problems;

import java.time.LocalDate;
import java.util.Optional;

/** Who knows the new due date that a look-back with a relapse has set. */
public interface LookBackTerms {
    Optional<LocalDate> newDueDate(ProblemFile problem);
}
