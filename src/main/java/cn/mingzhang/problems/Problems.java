package cn.mingzhang.problems;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger's problems. Every reading for a person goes through what is visible to that person. */
interface Problems extends Repository<Problem, Long> {

    String VISIBLE = """
            where p.number = :number
              and (:#{#to.everyUnit()} = true or p.basics.responsibleUnitId in :#{#to.units()}
                   or (:#{#to.drafts()} = true and p.basics.responsibleUnitId is null))
              and (:#{#to.drafts()} = true or p.standing.servedOn is not null)
              and (:#{#to.moneyOnly()} = false or p.basics.amountDue > :#{T(cn.mingzhang.money.Yuan).ZERO})
            """;

    @Query("select p from Problem p join fetch p.item " + VISIBLE)
    Optional<Problem> visible(String number, Visible to);

    /** For writing: one deed at a time on one problem. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Problem p " + VISIBLE)
    Optional<Problem> visibleForWriting(String number, Visible to);

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
