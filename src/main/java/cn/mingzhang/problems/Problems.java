package cn.mingzhang.problems;

import cn.mingzhang.money.Yuan;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger's problems. Every reading for a person goes through what is visible to that person. */
interface Problems extends Repository<Problem, Long> {

    String VISIBLE = """
            where p.number = :number
              and (:everyUnit = true or p.basics.responsibleUnitId in :units
                   or (:drafts = true and p.basics.responsibleUnitId is null))
              and (:drafts = true or p.standing.servedOn is not null)
              and (:moneyOnly = false or p.basics.amountDue > :nothing)
            """;

    default Optional<Problem> visible(String number, Visible to) {
        return visible(number, to.everyUnit(), to.units(), to.drafts(), to.moneyOnly(), Yuan.ZERO);
    }

    /** For writing: one deed at a time on one problem. */
    default Optional<Problem> visibleForWriting(String number, Visible to) {
        return visibleForWriting(number, to.everyUnit(), to.units(), to.drafts(), to.moneyOnly(), Yuan.ZERO);
    }

    /** The parts of what is visible one by one: taken out of the record by expressions in the query they cost a third of the reading. */
    @Query("select p from Problem p join fetch p.item " + VISIBLE)
    Optional<Problem> visible(
            String number, boolean everyUnit, Set<Long> units, boolean drafts, boolean moneyOnly, Yuan nothing);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Problem p " + VISIBLE)
    Optional<Problem> visibleForWriting(
            String number, boolean everyUnit, Set<Long> units, boolean drafts, boolean moneyOnly, Yuan nothing);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Problem p where p.id = :id")
    Optional<Problem> forWriting(long id);

    Optional<Problem> findByNumber(String number);

    Optional<Problem> findById(long id);

    /** Whose notice has run its time. */
    @Query("""
            select p.id from Problem p
             where p.standing.stage = cn.mingzhang.closure.Stage.PUBLIC_NOTICE and p.notice.endsOn < :today
             order by p.id
            """)
    List<Long> noticesOver(LocalDate today);

    Problem save(Problem problem);
}
