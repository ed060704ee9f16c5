package cn.mingzhang.inbox;

import cn.mingzhang.people.Clocks.Clock;
import cn.mingzhang.people.Clocks.Where;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 在岗人员 on one day, read once a round: whom each occasion of a clock is told to, and why. Who stands in for another is told beside him. */
final class Holders {
    private final List<Holder> all;
    private final Set<Watch> watched;

    private Holders(List<Holder> all, Set<Watch> watched) {
        this.all = all;
        this.watched = watched;
    }

    private record Watch(long officerId, long unitId) {}

    /** @param absentId who is stood in for; else null */
    private record Holder(
            long officerId,
            long unitId,
            String post,
            @Nullable Long absentId,
            @Nullable String absent) {
        /** Whose post it is. */
        long owner() {
            return absentId == null ? officerId : absentId;
        }
    }

    /** @param standsFor the absent person's name */
    record Told(
            long officerId,
            Reason reason,
            @Nullable String post,
            @Nullable String standsFor) {}

    static Holders on(LocalDate day, JdbcClient sql) {
        var holders = sql.sql("""
                SELECT p.officer_id, p.unit_id, p.post, NULL::bigint AS absent_id, NULL AS absent
                  FROM post_holding p JOIN officer o ON o.id = p.officer_id AND o.active
                 WHERE p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to > :day)
                UNION ALL
                SELECT s.deputy_id, s.unit_id, s.post, s.officer_id, a.name
                  FROM stand_in_as_of(:day) s JOIN officer d ON d.id = s.deputy_id AND d.active JOIN officer a ON a.id = s.officer_id
                 ORDER BY 1, 2, 3
                """).param("day", day).query(Holder.class).list();
        var watched = sql.sql("SELECT officer_id, unit_id FROM supervised_unit"
                        + " WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)")
                .param("day", day)
                .query(Watch.class)
                .list();
        return new Holders(holders, Set.copyOf(watched));
    }

    /** Each person once. Where nobody has it to do, his unit's head is told from the first. */
    Collection<Told> of(Clock clock, Occasion occasion) {
        var told = new LinkedHashMap<Long, Told>();
        if (clock.where() == Where.SEALED) {
            holding(clock.posts(), holder -> holder.absentId() == null, Reason.POST, told);
            return told.values();
        }
        switch (occasion) {
            case ESCALATE_HEAD -> head(clock, told);
            case ESCALATE_OFFICE -> holding(Set.of(Post.GROUP_OFFICE), any -> true, Reason.OFFICE, told);
            case ESCALATE_DEPUTY -> holding(Set.of(Post.GROUP_DEPUTY), any -> true, Reason.DEPUTY, told);
            default -> {
                named(clock, told);
                if (told.isEmpty()) {
                    holding(clock.posts(), holder -> isThere(holder, clock), Reason.POST, told);
                }
                if (told.isEmpty()) {
                    head(clock, told);
                }
            }
        }
        return told.values();
    }

    private void head(Clock clock, Map<Long, Told> told) {
        if (clock.where() == Where.UNIT) {
            holding(Set.of(Post.UNIT_HEAD), holder -> isOf(holder, clock), Reason.HEAD, told);
        }
    }

    private boolean isThere(Holder holder, Clock clock) {
        return switch (clock.where()) {
            case UNIT -> isOf(holder, clock);
            case WATCHING -> clock.unitId() != null && watched.contains(new Watch(holder.owner(), clock.unitId()));
            case ANYWHERE, SEALED -> true;
        };
    }

    private static boolean isOf(Holder holder, Clock clock) {
        return Objects.equals(clock.unitId(), holder.unitId());
    }

    /** Himself while he holds any post, and who stands in for him. */
    private void named(Clock clock, Map<Long, Told> told) {
        all.stream()
                .filter(holder -> clock.officerId() != null && clock.officerId().equals(holder.owner()))
                .forEach(holder -> told.putIfAbsent(
                        holder.officerId(), new Told(holder.officerId(), Reason.NAMED, null, holder.absent())));
    }

    private void holding(Set<Post> posts, Predicate<Holder> there, Reason reason, Map<Long, Told> told) {
        all.stream()
                .filter(holder ->
                        posts.stream().anyMatch(post -> post.name().equals(holder.post())) && there.test(holder))
                .forEach(holder -> told.putIfAbsent(
                        holder.officerId(), new Told(holder.officerId(), reason, holder.post(), holder.absent())));
    }
}
