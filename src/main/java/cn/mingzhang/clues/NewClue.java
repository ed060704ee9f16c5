package cn.mingzhang.clues;

import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Unit;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clue to be registered.
 *
 * @param approver a supervisor who comes on the list together with the registrar: nobody is ever alone with a clue
 * @param named persons, each with the officer he is in this system, if any
 */
record NewClue(
        ClueKind kind,
        ClueSource source,
        String sourceUnit,
        String sourceDocument,
        Level level,
        Secrecy secrecy,
        LocalDate receivedOn,
        Unit accusedUnit,
        AccusedRank accusedRank,
        @Nullable ProblemFile problem,
        Officer approver,
        List<Named> named) {

    record Named(String name, @Nullable Long officerId) {}
}
