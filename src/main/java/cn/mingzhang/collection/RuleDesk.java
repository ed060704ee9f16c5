package cn.mingzhang.collection;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentNumber;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期限、出具机关、机关代字 的修改: the city office's clerk proposes, its head or reviewer approves; who proposed does not. */
@Component("collectionRuleDesk")
@Transactional
class RuleDesk {
    private final CollectionRules rules;
    private final CollectionStationery office;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;

    RuleDesk(CollectionRules rules, CollectionStationery office, Registry registry, Trail trail, OfficeClock clock) {
        this.rules = rules;
        this.office = office;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
    }

    boolean proposes(Officer officer) {
        return office.proposes(officer);
    }

    boolean answers(CollectionRule rule, Officer officer) {
        return rule.isOpen() && office.approves(officer) && !officer.isOrRepresents(rule.proposerId());
    }

    void mustPropose(Officer officer) {
        if (!proposes(officer)) {
            throw new WrongPost("proposes collection rules");
        }
    }

    @Transactional(readOnly = true)
    CollectionRule open(long id, Officer officer) {
        var rule = rules.byId(id).orElseThrow(() -> new NotVisible("collection rule " + id));
        if (!office.approves(officer) || officer.isOrRepresents(rule.proposerId())) {
            throw new WrongPost("answers for collection rules");
        }
        if (!rule.isOpen()) {
            throw new Conflict("collection rule " + id + " is answered");
        }
        return rule;
    }

    void propose(CollectionRule.Kind kind, RuleForm form, Officer officer) {
        mustPropose(officer);
        mustFit(kind, form);
        var id = rules.propose(kind, form, officer, clock.today(), clock.now());
        note("COLLECTION_RULE_PROPOSED", rules.byId(id).orElseThrow(), form.reason(), officer);
    }

    void answer(long id, boolean accepted, String remark, Officer officer) {
        var rule = open(id, officer);
        if (!accepted && remark.isBlank()) {
            throw new Unfit("remark", "collection.error.reason");
        }
        if (accepted) {
            mustBeNew(rule);
        }
        if (!rules.answer(id, accepted, remark, officer, clock.today(), clock.now())) {
            throw new Conflict("collection rule " + id + " is answered");
        }
        note(accepted ? "COLLECTION_RULE_APPROVED" : "COLLECTION_RULE_REFUSED", rule, remark, officer);
    }

    private void mustFit(CollectionRule.Kind kind, RuleForm form) {
        var known = names(kind).contains(form.name());
        if (!known) {
            throw new Unfit("name", "collection.rules.error.name");
        }
        if (kind == CollectionRule.Kind.TERM && (form.amount() == null || form.unit() == null)) {
            throw new Unfit("amount", "collection.rules.error.amount");
        }
        if (kind == CollectionRule.Kind.ISSUER && (form.issuer() == null || form.issuer() == Issuer.COURT)) {
            throw new Unfit("issuer", "collection.rules.error.issuer");
        }
        if (kind == CollectionRule.Kind.AGENCY && (form.prefix() == null || !DocumentNumber.isAgency(form.prefix()))) {
            throw new Unfit("prefix", "documents.error.agency");
        }
        if (form.validUntil() != null
                && form.validFrom() != null
                && form.validUntil().isBefore(form.validFrom())) {
            throw new Unfit("validUntil", "collection.rules.error.until");
        }
    }

    /** What each kind may be about. */
    List<String> names(CollectionRule.Kind kind) {
        return switch (kind) {
            case TERM ->
                Arrays.stream(TermName.values())
                        .filter(name -> name != TermName.TALK)
                        .map(Enum::name)
                        .toList();
            case ISSUER ->
                Arrays.stream(Rung.values())
                        .filter(rung -> !rung.isTheCourts())
                        .map(Enum::name)
                        .toList();
            case AGENCY ->
                registry.divisions(clock.today()).stream()
                        .map(division -> division.code())
                        .toList();
        };
    }

    /** A term or a code of the same day is there already; only an issuer's line may be closed. */
    private void mustBeNew(CollectionRule rule) {
        var there = rule.kind() != CollectionRule.Kind.ISSUER
                && rules.lines(rule.kind()).stream()
                        .anyMatch(line -> line.name().equals(rule.name())
                                && line.validFrom().equals(rule.validFrom()));
        if (there) {
            throw new Unfit("", "collection.rules.error.twice", rule.validFrom().toString());
        }
    }

    private void note(String deed, CollectionRule rule, String remark, Officer officer) {
        var changes = List.of(
                new Change("collection.rules.kind", null, "#collection.rules.kind." + rule.kind()),
                new Change("collection.rules.name", null, rule.name()),
                new Change("collection.rules.from", null, rule.validFrom().toString()),
                new Change("collection.rules.source", null, rule.source()));
        trail.note(officer.actor(), deed, new Subject("collection-rule", "" + rule.id()), changes, remark, clock.now());
    }
}
