package cn.mingzhang.people;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Set;

/**
 * 数据范围: the units whose records an officer may see on a day. It goes into the query, so that what lies outside is not
 * found at all (404), not found and then hidden.
 *
 * @param everything every civil-defense unit's records
 * @param unitIds the units seen when it is not everything; may be empty, then nothing is seen
 * @param paymentsOnly of every unit, but only the money to be confirmed (财政)
 */
public record Scope(boolean everything, Set<Long> unitIds, boolean paymentsOnly) {
    public static final Scope NOTHING = new Scope(false, Set.of(), false);
    public static final Scope EVERYTHING = new Scope(true, Set.of(), false);
    public static final Scope PAYMENTS = new Scope(true, Set.of(), true);

    public Scope {
        unitIds = Set.copyOf(unitIds);
    }

    public static Scope of(Set<Long> unitIds) {
        return new Scope(false, unitIds, false);
    }

    public boolean isNothing() {
        return !everything && unitIds.isEmpty();
    }

    public boolean covers(long unitId) {
        return everything || unitIds.contains(unitId);
    }

    /** For Criteria and specifications; a record without a unit yet is seen by those who see everything. */
    public Predicate within(Expression<Long> unitId, CriteriaBuilder criteria) {
        if (everything) {
            return criteria.conjunction();
        }
        return unitIds.isEmpty() ? criteria.disjunction() : unitId.in(unitIds);
    }

    /** For JPQL: {@code (:everything = true or x.unitId in :unitIds)}; never an empty list. */
    public Set<Long> unitIdsOrNone() {
        return unitIds.isEmpty() ? Set.of(-1L) : unitIds;
    }

    /** For SQL: {@code (:everything OR unit_id = ANY (:units))}. */
    public Long[] unitArray() {
        return unitIds.toArray(Long[]::new);
    }
}
