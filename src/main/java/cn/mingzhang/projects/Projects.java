package cn.mingzhang.projects;

import cn.mingzhang.people.Scope;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The register's cards, one by one; what an officer may not see is not found. */
interface Projects extends JpaRepository<Project, Long> {

    String SEEN = "select p from Project p where (:everything = true or p.unitId in :units)";

    @Query(SEEN + " and p.number = :number")
    Optional<Project> find(String number, boolean everything, Iterable<Long> units);

    /** Held until the transaction ends: of two who amend at once, the second finds the first's version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(SEEN + " and p.number = :number")
    Optional<Project> findLocked(String number, boolean everything, Iterable<Long> units);

    @Query(SEEN + " and p.id = :id")
    Optional<Project> find(long id, boolean everything, Iterable<Long> units);

    List<Project> findByNumberIn(Collection<String> numbers);

    List<Project> findByProjectCodeIn(Collection<String> codes);

    Optional<Project> findByNumber(String number);

    @Query("select count(p) > 0 from Project p where p.projectCode = :code and p.number <> :except")
    boolean isTaken(String code, String except);

    default Optional<Project> find(ProjectNumber number, Scope scope) {
        return find(number.value(), scope.everything(), scope.unitIdsOrNone());
    }

    default Optional<Project> findLocked(ProjectNumber number, Scope scope) {
        return findLocked(number.value(), scope.everything(), scope.unitIdsOrNone());
    }

    default Optional<Project> find(long id, Scope scope) {
        return find(id, scope.everything(), scope.unitIdsOrNone());
    }
}
