package cn.mingzhang.accountability;

import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.SealedText;
import cn.mingzhang.compartment.TextCipher;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register in the compartment: whoever asks sees his own rows, as the database says. */
final class Persons {
    static final Sorts SORTS = Sorts.first("number", "p.number", true)
            .and("decided", "p.decided_on")
            .and("form", "p.form")
            .tie("p.id");

    private static final String COLUMNS = """
            SELECT p.id, p.number, p.name, p.algorithm, p.key_id, p.unit, p.rank, p.form, p.organ, p.document, p.decided_on, p.clue_id,
                   (SELECT c.number FROM sealed.clue c WHERE c.id = p.clue_id) AS clue_number, p.registrar_id, p.registrar_name,
                   p.registered_on, (SELECT x.published_on FROM sealed.publication x WHERE x.person_id = p.id) AS published_on
              FROM sealed.held_person p
            """;

    private Persons() {}

    record Measure(
            Sanction kind, LocalDate fromOn, @Nullable LocalDate untilOn) {}

    record Reading(
            java.time.OffsetDateTime happenedAt, String actorName, String actorUnit, String deed, String remark) {}

    static Optional<Person> byNumber(String number, Inside inside) {
        return inside.sql(COLUMNS + " WHERE p.number = :number")
                .param("number", number)
                .query(Person.class)
                .optional();
    }

    static List<Person> page(ListQuery query, PersonFilter filter, Inside inside) {
        return inside.sql(COLUMNS + PersonFilter.WHERE + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Person.class)
                .list();
    }

    static long count(PersonFilter filter, Inside inside) {
        return inside.sql("SELECT count(*) FROM sealed.held_person p" + PersonFilter.WHERE)
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    static Optional<UUID> clue(String number, Inside inside) {
        return inside.sql("SELECT c.id FROM sealed.clue c WHERE c.number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    static void add(
            UUID id,
            String number,
            NewPerson person,
            @Nullable UUID clue,
            List<Long> bearers,
            TextCipher cipher,
            Inside inside) {
        var name = cipher.seal(person.name(), place(id));
        var head = person.name() + "\0" + person.unit().id();
        inside.sql("""
                        INSERT INTO sealed.held_person (id, number, name, algorithm, key_id, head_tag, officer_tags, unit_id, unit, rank, form,
                            organ, document, decided_on, clue_id, registrar_id, registrar_name, registered_on, recorded_at)
                        VALUES (:id, :number, :name, :algorithm, :key, :head, :tags, :unitId, :unit, :rank, :form, :organ, :document, :decided,
                            :clue, :me, :by, :today, :now)
                        """)
                .param("id", id)
                .param("number", number)
                .param("name", name.bytes())
                .param("algorithm", name.algorithm())
                .param("key", name.keyId())
                .param("head", cipher.mac("head", head.getBytes(StandardCharsets.UTF_8)))
                .param("tags", bearers.stream().map(inside::tag).toArray(byte[][]::new))
                .param("unitId", person.unit().id())
                .param("unit", person.unit().name())
                .param("rank", person.rank().name())
                .param("form", person.counted())
                .param("organ", person.organ())
                .param("document", person.document())
                .param("decided", person.decidedOn())
                .param("clue", clue)
                .param("me", inside.officer().id())
                .param("by", inside.officer().name())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
        var ordinal = 0;
        for (var sanction : person.sanctions()) {
            inside.sql("INSERT INTO sealed.sanction (person_id, ordinal, kind, from_on, until_on)"
                            + " VALUES (:person, :ordinal, :kind, :from, :until)")
                    .param("person", id)
                    .param("ordinal", ++ordinal)
                    .param("kind", sanction.name())
                    .param("from", person.decidedOn())
                    .param("until", sanction.until(person.decidedOn(), person.untilOn()))
                    .update();
        }
    }

    /** Whether the reason of the day was given: for the clue behind it, or for himself where there is none. */
    static boolean isOpened(Person person, Inside inside) {
        return inside.sql("""
                        SELECT EXISTS (SELECT 1 FROM sealed.opening o WHERE o.clue_id = :clue AND o.opened_on = :today)
                            OR EXISTS (SELECT 1 FROM sealed.person_opening o WHERE o.person_id = :person AND o.opened_on = :today)
                        """)
                .param("clue", person.clueId(), Types.OTHER)
                .param("person", person.id())
                .param("today", inside.today())
                .query(Boolean.class)
                .single();
    }

    static void open(Person person, OpeningReason reason, Inside inside) {
        var table = person.clueId() == null ? "person_opening (person_id" : "opening (clue_id";
        inside.sql("INSERT INTO sealed." + table + ", officer_id, opened_on, reason, recorded_at)"
                        + " VALUES (:opened, :me, :today, :reason, :now) ON CONFLICT DO NOTHING")
                .param("opened", person.clueId() == null ? person.id() : person.clueId())
                .param("me", inside.officer().id())
                .param("today", inside.today())
                .param("reason", reason.name())
                .param("now", inside.now())
                .update();
    }

    static List<Measure> measures(Person person, Inside inside) {
        return inside.sql(
                        "SELECT s.kind, s.from_on, s.until_on FROM sealed.sanction s WHERE s.person_id = :person ORDER BY s.ordinal")
                .param("person", person.id())
                .query(Measure.class)
                .list();
    }

    static List<Reading> readings(Person person, Inside inside) {
        return inside.sql(
                        "SELECT e.happened_at, e.actor_name, e.actor_unit, e.deed, e.remark FROM sealed.trail_entry e"
                                + " WHERE e.subject_kind = 'accountability' AND e.subject_number = :number ORDER BY e.id DESC LIMIT 50")
                .param("number", person.number())
                .query(Reading.class)
                .list();
    }

    static void publish(Person person, String shownName, String document, Inside inside) {
        inside.sql("""
                        INSERT INTO sealed.publication (person_id, shown_name, document, published_on, publisher_id, publisher_name, recorded_at)
                        VALUES (:person, :shown, :document, :today, :me, :by, :now)
                        """)
                .param("person", person.id())
                .param("shown", shownName)
                .param("document", document)
                .param("today", inside.today())
                .param("me", inside.officer().id())
                .param("by", inside.officer().name())
                .param("now", inside.now())
                .update();
    }

    static String name(Person person, TextCipher cipher) {
        return cipher.open(new SealedText(person.name(), person.algorithm(), person.keyId()), place(person.id()));
    }

    private static String place(UUID id) {
        return "sealed.held_person/name/" + id;
    }
}
