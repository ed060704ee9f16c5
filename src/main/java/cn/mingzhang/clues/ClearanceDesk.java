package cn.mingzhang.clues;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.NotVisible;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 身份确认: whose password was reset by others is a stranger to the compartment, whatever he holds and wherever he is listed, until
 * a second person who stands in it himself has seen that it is he.
 */
@Service
@Transactional
class ClearanceDesk {
    private final Compartment compartment;
    private final Registry registry;
    private final OfficeClock clock;

    ClearanceDesk(Compartment compartment, Registry registry, OfficeClock clock) {
        this.compartment = compartment;
        this.registry = registry;
        this.clock = clock;
    }

    record Holder(long id, String name, String unit, boolean standing) {}

    /** Holders of the three posts and of the petition desk, with whether they stand. */
    @Transactional(readOnly = true)
    public List<Holder> holders(Officer officer) {
        mustConfirm(officer);
        var holders = Stream.concat(Cleared.POSTS.stream(), Stream.of(Post.PETITION_DESK))
                .flatMap(post -> registry.officersHolding(post, null, clock.today()).stream())
                .distinct()
                .sorted(Comparator.comparing(Officer::id))
                .toList();
        return compartment.as(officer, inside -> {
            Cleared.mustStand(inside);
            return holders.stream()
                    .map(one -> new Holder(
                            one.id(),
                            one.name(),
                            one.unit().name(),
                            inside.sql("SELECT sealed.is_cleared(:id)")
                                    .param("id", one.id())
                                    .query(Boolean.class)
                                    .single()))
                    .toList();
        });
    }

    public void confirm(long officerId, Officer officer) {
        var asked = holders(officer).stream()
                .filter(holder -> holder.id() == officerId && !holder.standing() && officerId != officer.id())
                .findFirst()
                .orElseThrow(() -> new NotVisible("holder " + officerId));
        var epoch = registry.resets(officerId);
        compartment.visit(officer, inside -> {
            inside.sql("""
                            INSERT INTO sealed.confirmation (officer_id, reset_epoch, officer_name, confirmer_id, confirmer_name, confirmed_on, recorded_at)
                            VALUES (:officer, :epoch, :name, :me, :by, :today, :now)
                            """)
                    .param("officer", officerId)
                    .param("epoch", epoch)
                    .param("name", asked.name())
                    .param("me", inside.officer().id())
                    .param("by", inside.officer().name())
                    .param("today", inside.today())
                    .param("now", inside.now())
                    .update();
            inside.note("CLEARANCE_CONFIRMED", new Subject("clearance", Long.toString(officerId)), "");
        });
    }

    private static void mustConfirm(Officer officer) {
        Cleared.mustBe(officer);
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER, Post.SUPERVISOR);
    }
}
