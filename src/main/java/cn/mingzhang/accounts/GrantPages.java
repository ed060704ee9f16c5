package cn.mingzhang.accounts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Grants;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.PostGrant;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.refusals.NotVisible;
import java.util.List;
import org.springframework.stereotype.Component;

/** 授权确认: what is proposed, for who proposes and who confirms; and what of it waits on an officer's desk. */
@Component
class GrantPages implements Waiting, Awaiting {
    private static final int SHOWN = 5;

    private final Grants grants;
    private final Registry registry;
    private final Words words;

    GrantPages(Grants grants, Registry registry, Words words) {
        this.grants = grants;
        this.registry = registry;
        this.words = words;
    }

    record Row(long id, String name, String post, String unit, String proposed, String state, String tone, String by) {}

    static boolean reads(Officer officer) {
        return officer.holds(Post.SECURITY_ADMIN) || officer.inOwnRight().holdsAny(Post.CONFIRMERS);
    }

    PostGrant seen(String id, Officer officer) {
        return java.util.Optional.of(id)
                .filter(text -> reads(officer) && text.matches("\\d{1,18}"))
                .flatMap(text -> grants.byId(Long.parseLong(text)))
                .orElseThrow(() -> new NotVisible("grant " + id));
    }

    List<Row> rows() {
        return grants.all().stream().map(this::row).toList();
    }

    private Row row(PostGrant grant) {
        var state = grant.isPending() ? "pending" : Boolean.TRUE.equals(grant.confirmed()) ? "confirmed" : "refused";
        return new Row(
                grant.id(),
                grant.officerName() + "（" + grant.officerLogin() + "）",
                words.post(grant.post()),
                registry.unit(grant.unitId()).name(),
                grant.proposerName() + " " + Dates.day(grant.proposedOn()),
                words.of("grant." + state),
                grant.isPending() ? "warn" : Boolean.TRUE.equals(grant.confirmed()) ? "good" : "neutral",
                grant.isPending() ? "" : grant.answererName() + " " + Dates.day(grant.answeredOn()));
    }

    List<Fact> facts(PostGrant grant) {
        var row = row(grant);
        return List.of(
                words.fact("grant.who", row.name()),
                words.fact("grant.post", row.post()),
                words.fact("unit", row.unit()),
                words.fact("grant.from", Dates.day(grant.from())),
                words.fact("reason", grant.reason()),
                words.fact("grant.proposed", row.proposed()),
                words.fact("grant.state", row.state()),
                words.fact("grant.by", row.by()),
                words.fact("grant.answer", grant.answer() == null ? "" : grant.answer()));
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!officer.inOwnRight().holdsAny(Post.CONFIRMERS)) {
            return List.of();
        }
        var mine = grants.all().stream()
                .filter(grant -> grant.mayBeAnsweredBy(officer))
                .toList();
        var lines = mine.stream()
                .limit(SHOWN)
                .map(grant -> new Line(
                        grant.officerName(),
                        words.of("grant.line", words.post(grant.post()), grant.proposerName()),
                        registry.unit(grant.unitId()).name(),
                        null,
                        "/grants/" + grant.id()))
                .toList();
        return List.of(new Bucket("grants", words.of("grant.waiting"), mine.size(), lines, "/grants", 80, false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CONFIRMERS)
                ? List.of(new Rows(
                        "grants",
                        true,
                        "SELECT 1 FROM post_grant g WHERE :me NOT IN (g.officer_id, g.proposer_id)"
                                + " AND NOT EXISTS (SELECT 1 FROM post_grant_answer a WHERE a.grant_id = g.id)"))
                : List.of();
    }
}
