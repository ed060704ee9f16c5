package cn.mingzhang.clues;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.TextCipher;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 线索办理. Every deed and every reading is one visit to the compartment, and leaves its line in the compartment's trail. */
@Service
@Transactional
class ClueDesk {
    static final String KIND = "clue";

    private final Compartment compartment;
    private final Registry registry;
    private final TextCipher cipher;
    private final OfficeClock clock;

    ClueDesk(Compartment compartment, Registry registry, TextCipher cipher, OfficeClock clock) {
        this.compartment = compartment;
        this.registry = registry;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param standing false after a reset by others: then nothing is listed until a second person has confirmed him */
    record Index(Listing<Clue> clues, boolean standing) {}

    /** A clue with everything about it, for who has said why he reads it today. */
    record File(
            Clue clue,
            List<String> named,
            List<Clues.Step> steps,
            List<NeedToKnow.Knower> knowers,
            List<Transfer> transfers,
            List<Clues.Reading> readings) {}

    Index list(ListQuery query, Officer officer) {
        Cleared.mustBe(officer);
        var filter = ClueFilter.of(query);
        return compartment.as(officer, inside -> {
            inside.note("CLUES_LISTED", new Subject("list", "/clues"), "");
            var rows = Clues.page(query, filter, inside);
            return new Index(Listing.of(rows, Clues.count(filter, inside), query), inside.isCleared());
        });
    }

    /** One window of a workbook, whose taking is noted once. */
    Listing<Clue> rows(ListQuery query, Officer officer) {
        Cleared.mustBe(officer);
        var filter = ClueFilter.of(query);
        return compartment.as(
                officer, inside -> Listing.of(Clues.page(query, filter, inside), Clues.count(filter, inside), query));
    }

    void noteExport(Officer officer) {
        compartment.visit(officer, inside -> inside.note("CLUES_EXPORTED", new Subject("list", "/clues"), ""));
    }

    /** Refuses before the form is shown: who may not register, and who waits to be confirmed. */
    void mustRegister(Officer officer) {
        Cleared.mustBe(officer);
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER);
        compartment.visit(officer, Cleared::mustStand);
    }

    /** 登记: registrar and approver come on the list; who is named in it may be neither. */
    String register(NewClue clue, Officer officer) {
        mustRegister(officer);
        mustBeUnnamed(clue, officer.id(), "named");
        mustBeUnnamed(clue, clue.approver().id(), "approverId");
        return compartment.as(officer, inside -> {
            var id = UUID.randomUUID();
            var number = inside.nextNumber("XS", clue.receivedOn().getYear());
            Clues.add(id, number, clue, inside);
            NeedToKnow.add(id, inside.officer(), inside);
            NeedToKnow.add(id, clue.approver(), inside);
            var ordinal = 0;
            for (var person : clue.named()) {
                var tag = person.officerId() == null ? null : compartment.tag(person.officerId());
                NeedToKnow.name(id, ++ordinal, person.name(), tag, cipher, inside);
            }
            inside.note("CLUE_REGISTERED", new Subject(KIND, number), "");
            return number;
        });
    }

    /** The clue, without a word of what is in it: what a form of a deed shows. */
    @Transactional(readOnly = true)
    Clue seen(String number, Officer officer) {
        Cleared.mustBe(officer);
        return compartment.as(officer, inside -> clue(number, inside));
    }

    /** Empty until the reason of the day has been given. Every reading is noted. */
    Optional<File> read(String number, Officer officer) {
        Cleared.mustBe(officer);
        return compartment.as(officer, inside -> {
            var clue = clue(number, inside);
            if (!Clues.isOpened(clue, inside)) {
                return Optional.<File>empty();
            }
            inside.note("CLUE_READ", new Subject(KIND, number), "");
            return Optional.of(new File(
                    clue,
                    NeedToKnow.named(clue, cipher, inside),
                    Clues.steps(clue, inside),
                    NeedToKnow.of(clue, inside),
                    Transfers.of(clue, inside),
                    Clues.readings(KIND, number, inside)));
        });
    }

    void open(String number, OpeningReason reason, Officer officer) {
        Cleared.mustBe(officer);
        compartment.visit(officer, inside -> {
            Clues.open(clue(number, inside), reason, inside);
            inside.note("CLUE_OPENED", new Subject(KIND, number), reason.remark());
        });
    }

    /** 签批. The password is judged before, outside of this deed. */
    void sign(String number, int version, ClueStep step, StepEntry entry, Officer officer) {
        Cleared.mustBe(officer);
        var handler = entry.handlerId() == null ? null : registry.officer(entry.handlerId(), clock.today());
        compartment.visit(officer, inside -> {
            var clue = clue(number, inside);
            if (clue.steps() != version || !step.isOpenTo(officer, clue.stage())) {
                throw new Conflict(step + " of " + number);
            }
            step.unmet(clue, officer, entry).stream().findFirst().ifPresent(unmet -> {
                throw new Unfit(unmet.field(), "clues.condition." + unmet);
            });
            Clues.sign(clue, step, entry, step == ClueStep.ASSIGN ? handler : null, inside);
            inside.note("CLUE_" + step, new Subject(KIND, number), "");
        });
    }

    /** Who on the list may handle it. */
    @Transactional(readOnly = true)
    List<NeedToKnow.Knower> handlers(String number, Officer officer) {
        var able = holding(Post.SUPERVISOR, Post.RESIDENT);
        return compartment.as(
                officer,
                inside -> NeedToKnow.of(clue(number, inside), inside).stream()
                        .filter(knower -> knower.isOpen() && able.contains(knower.officerId()))
                        .toList());
    }

    /** 加入知悉范围: nobody is let in by himself, and who is named never. */
    void share(String number, long officerId, Officer officer) {
        Cleared.mustBe(officer);
        var other = registry.officer(officerId, clock.today());
        if (!Cleared.is(other)) {
            throw new Unfit("officerId", "clues.error.post");
        }
        compartment.visit(officer, inside -> {
            var clue = clue(number, inside);
            officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER, Post.SUPERVISOR);
            if (NeedToKnow.isNamed(clue, compartment.tag(officerId), inside)) {
                throw new Unfit("officerId", "clues.error.named");
            }
            if (NeedToKnow.of(clue, inside).stream().anyMatch(one -> one.isOpen() && one.officerId() == officerId)) {
                throw new Unfit("officerId", "clues.error.known");
            }
            NeedToKnow.add(clue.id(), other, inside);
            inside.note("CLUE_SHARED", new Subject(KIND, number), other.login());
        });
    }

    /** 移出: from the next request on he sees nothing. */
    void withdraw(String number, long entry, Officer officer) {
        Cleared.mustBe(officer);
        var granters = holding(Post.CLUE_KEEPER, Post.SUPERVISOR);
        compartment.visit(officer, inside -> {
            var clue = clue(number, inside);
            officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER, Post.SUPERVISOR);
            var open = NeedToKnow.of(clue, inside).stream()
                    .filter(NeedToKnow.Knower::isOpen)
                    .toList();
            var one = open.stream()
                    .filter(knower -> knower.id() == entry)
                    .findFirst()
                    .orElseThrow(() -> new NotVisible("entry " + entry));
            var remain = open.stream().anyMatch(other -> other.id() != entry && granters.contains(other.officerId()));
            if (!remain) {
                throw new Conflict("the last who may let others in");
            }
            NeedToKnow.end(clue, entry, inside);
            inside.note("CLUE_WITHDRAWN", new Subject(KIND, number), one.officerName());
        });
    }

    private Set<Long> holding(Post... posts) {
        return Arrays.stream(posts)
                .flatMap(post -> registry.officersHolding(post, null, clock.today()).stream())
                .map(Officer::id)
                .collect(Collectors.toSet());
    }

    private static Clue clue(String number, Inside inside) {
        return Clues.byNumber(number, inside).orElseThrow(() -> new NotVisible("clue " + number));
    }

    private static void mustBeUnnamed(NewClue clue, @Nullable Long officerId, String field) {
        if (clue.named().stream()
                .anyMatch(person ->
                        person.officerId() != null && person.officerId().equals(officerId))) {
            throw new Unfit(field, "clues.error.named");
        }
    }
}
