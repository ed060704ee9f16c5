package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another capability shows beside the form of a problem, once its unit, class or project are known. */
public interface EntryAdvice {

    /** Empty where nothing is to be said to this reader. */
    Optional<ProblemPanel.Panel> on(Entry entry, Officer officer);

    /** @param number of the problem that is amended; null for a new one */
    record Entry(
            @Nullable ProblemNumber number,
            @Nullable Long unitId,
            @Nullable String classCode,
            @Nullable Long projectId) {}
}
