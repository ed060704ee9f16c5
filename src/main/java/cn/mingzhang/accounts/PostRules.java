package cn.mingzhang.accounts;

import cn.mingzhang.people.Grants;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.refusals.Unfit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Why a post may not be given, said before anybody presses and again in the form. What one person may hold beside what, the
 * database refuses once more (post_holding_exclusive, post_holding_granted).
 */
@Component
class PostRules {
    private final Holdings holdings;
    private final Grants grants;
    private final Words words;

    PostRules(Holdings holdings, Grants grants, Words words) {
        this.holdings = holdings;
        this.grants = grants;
        this.words = words;
    }

    /** Where a post may be held. Only the leading group's are held beside one's own unit. */
    static boolean isHeldIn(Post post, Unit unit) {
        return switch (post) {
            case RECTIFIER, UNIT_HEAD, FEE_CLERK -> unit.kind() == UnitKind.CIVIL_DEFENSE;
            case REVIEWER -> unit.kind() == UnitKind.CIVIL_DEFENSE && unit.level() == Level.MUNICIPAL;
            case RESIDENT -> unit.kind() == UnitKind.RESIDENT_GROUP;
            case SUPERVISOR, CLUE_KEEPER, PETITION_DESK -> unit.kind() == UnitKind.DISCIPLINE;
            case GROUP_OFFICE, GROUP_LEADER, GROUP_DEPUTY -> unit.kind() == UnitKind.LEADING_GROUP;
            case LEADERSHIP ->
                Set.of(UnitKind.DISCIPLINE, UnitKind.LEADING_GROUP).contains(unit.kind());
            case TREASURY -> unit.kind() == UnitKind.FINANCE;
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> unit.kind() == UnitKind.INFORMATION_CENTRE;
        };
    }

    static boolean isOfTheGroup(Post post) {
        return post.side() == Post.Side.GROUP;
    }

    /** In the reader's words; nothing where the post may be given. */
    Optional<String> refusal(Post post, Officer officer) {
        return refused(post, officer, true).map(unfit -> words.ofAny(unfit.getCodes()[0], unfit.getArguments()));
    }

    void mustFit(Post post, Officer officer, Unit unit) {
        refused(post, officer, true).ifPresent(PostRules::refuse);
        if (!isHeldIn(post, unit) || !isOfTheGroup(post) && !officer.isOf(unit.id())) {
            throw new Unfit("unitId", "accounts.post.unit", words.post(post));
        }
    }

    /** When the second person answers: the proposal itself is no hindrance then. */
    void mustStillFit(Post post, Officer officer) {
        refused(post, officer, false).ifPresent(PostRules::refuse);
    }

    private static void refuse(Unfit unfit) {
        throw unfit;
    }

    private Optional<Unfit> refused(Post post, Officer officer, boolean askProposals) {
        var held =
                holdings.of(officer.id()).stream().map(Holdings.Holding::post).toList();
        if (held.contains(post)) {
            return Optional.of(new Unfit("", "accounts.post.held"));
        }
        for (var other : held) {
            if (post.excludes(other)) {
                var key = post == Post.TREASURY || other == Post.TREASURY
                        ? "accounts.post.excluded.treasury"
                        : "accounts.post.excluded";
                return Optional.of(new Unfit("", key, words.post(other)));
            }
        }
        if (askProposals
                && grants.of(officer.id()).stream().anyMatch(grant -> grant.isPending() && grant.post() == post)) {
            return Optional.of(new Unfit("", "accounts.post.proposed"));
        }
        if (!isOfTheGroup(post) && !isHeldIn(post, officer.unit())) {
            return Optional.of(new Unfit(
                    "",
                    "accounts.post.kind",
                    words.of("post.where." + post.name()),
                    officer.unit().name()));
        }
        return Optional.empty();
    }
}
