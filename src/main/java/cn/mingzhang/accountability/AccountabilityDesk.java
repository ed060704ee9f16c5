package cn.mingzhang.accountability;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.SealedFiles;
import cn.mingzhang.compartment.SealedFiles.Holder;
import cn.mingzhang.compartment.TextCipher;
import cn.mingzhang.evidence.Scan;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 追责问责登记与公开. Every deed and every reading is one visit to the compartment and a line of its trail. */
@Service
@Transactional
class AccountabilityDesk {
    private static final String KIND = "accountability";
    private static final int MOST = 5;

    private final Compartment compartment;
    private final Registry registry;
    private final TextCipher cipher;
    private final SealedFiles files;
    private final Trail trail;
    private final OfficeClock clock;

    AccountabilityDesk(
            Compartment compartment,
            Registry registry,
            TextCipher cipher,
            SealedFiles files,
            Trail trail,
            OfficeClock clock) {
        this.compartment = compartment;
        this.registry = registry;
        this.cipher = cipher;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    record File(
            Person person,
            String name,
            List<Persons.Measure> measures,
            List<SealedFiles.Stored> scans,
            List<Persons.Reading> readings) {}

    Listing<Person> list(ListQuery query, Officer officer) {
        Cleared.mustBe(officer);
        note("ACCOUNTABILITY_LISTED", officer);
        return rows(query, officer);
    }

    /** Without a line of its own: one window of a workbook, whose taking is noted once. */
    Listing<Person> rows(ListQuery query, Officer officer) {
        Cleared.mustBe(officer);
        var filter = PersonFilter.of(query);
        return compartment.as(
                officer,
                inside -> Listing.of(Persons.page(query, filter, inside), Persons.count(filter, inside), query));
    }

    void note(String deed, Officer officer) {
        compartment.visit(officer, inside -> inside.note(deed, new Subject("list", "/accountability/persons"), ""));
    }

    void mustRegister(Officer officer) {
        Cleared.mustBe(officer);
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER);
        compartment.visit(officer, Cleared::mustStand);
    }

    /** 登记. Whoever bears the name is shut out, whatever his post. */
    String register(NewPerson person, Officer officer) {
        mustRegister(officer);
        if (person.sanctions().isEmpty() || person.sanctions().size() > MOST) {
            throw new Unfit("sanctions", "accountability.error.sanctions", MOST);
        }
        if (person.decidedOn().isAfter(clock.today())) {
            throw new Unfit("decidedOn", "accountability.error.future");
        }
        if (person.untilOn() != null && person.untilOn().isBefore(person.decidedOn())) {
            throw new Unfit("untilOn", "accountability.error.until");
        }
        var bearers = registry.officers(clock.today()).stream()
                .filter(one -> one.name().equals(person.name()))
                .map(Officer::id)
                .toList();
        if (bearers.contains(officer.id())) {
            throw new Unfit("name", "accountability.error.named");
        }
        return compartment.as(officer, inside -> {
            var clue = person.clue().isEmpty()
                    ? null
                    : Persons.clue(person.clue(), inside)
                            .orElseThrow(() -> new Unfit("clue", "accountability.error.clue"));
            var id = UUID.randomUUID();
            var number = inside.nextNumber("WZ", person.decidedOn().getYear());
            Persons.add(id, number, person, clue, bearers, cipher, inside);
            inside.note("ACCOUNTABILITY_REGISTERED", new Subject(KIND, number), "");
            return number;
        });
    }

    /** Empty until the reason of the day has been given, which is that of the clue where there is one. */
    Optional<File> read(String number, Officer officer) {
        Cleared.mustBe(officer);
        return compartment.as(officer, inside -> {
            var person = person(number, inside);
            if (!Persons.isOpened(person, inside)) {
                return Optional.<File>empty();
            }
            inside.note("ACCOUNTABILITY_READ", new Subject(KIND, number), "");
            return Optional.of(new File(
                    person,
                    Persons.name(person, cipher),
                    Persons.measures(person, inside),
                    files.of(holder(person), inside),
                    Persons.readings(person, inside)));
        });
    }

    void open(String number, OpeningReason reason, Officer officer) {
        Cleared.mustBe(officer);
        compartment.visit(officer, inside -> {
            Persons.open(person(number, inside), reason, inside);
            inside.note("CLUE_OPENED", new Subject(KIND, number), reason.remark());
        });
    }

    /** 处分决定. Before the compartment is entered the scan was looked into, in memory. */
    void file(String number, Scan scan, Officer officer) {
        mustRegister(officer);
        compartment.visit(officer, inside -> {
            files.add(holder(person(number, inside)), "DECISION", scan, inside);
            inside.note("ACCOUNTABILITY_FILED", new Subject(KIND, number), "");
        });
    }

    /** Empty until the reason of the day has been given. */
    Optional<SealedFiles.Opened> scan(String number, UUID file, Officer officer) {
        Cleared.mustBe(officer);
        return compartment.as(officer, inside -> {
            var person = person(number, inside);
            if (!Persons.isOpened(person, inside)) {
                return Optional.<SealedFiles.Opened>empty();
            }
            var opened = files.open(holder(person), file, inside).orElseThrow(() -> new NotVisible("file " + file));
            inside.note("ACCOUNTABILITY_FILE_READ", new Subject(KIND, number), "");
            return Optional.of(opened);
        });
    }

    private static Holder holder(Person person) {
        return new Holder(KIND, person.id());
    }

    @Transactional(readOnly = true)
    Person seen(String number, Officer officer) {
        Cleared.mustBe(officer);
        return compartment.as(officer, inside -> person(number, inside));
    }

    /** 公开: a supervisor's decision, never the registrar's own; the shown name and the measures leave, nothing else does. */
    void publish(String number, String shownName, String document, Officer officer) {
        mayPublish(seen(number, officer), officer);
        compartment.visit(officer, inside -> {
            Persons.publish(person(number, inside), shownName, document, inside);
            inside.note("ACCOUNTABILITY_PUBLISHED", new Subject(KIND, number), "");
        });
        trail.note(
                officer.actor(),
                "ACCOUNTABILITY_PUBLISHED",
                new Subject("publication", document),
                List.of(),
                "",
                clock.now());
    }

    static void mayPublish(Person person, Officer officer) {
        officer.inOwnRight().mustHoldAny(Post.SUPERVISOR);
        if (person.publishedOn() != null || person.registrarId() == officer.id()) {
            throw new Conflict("publication of " + person.number());
        }
    }

    private static Person person(String number, Inside inside) {
        return Persons.byNumber(number, inside).orElseThrow(() -> new NotVisible("person " + number));
    }
}
