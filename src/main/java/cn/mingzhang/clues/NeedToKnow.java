package cn.mingzhang.clues;

import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.SealedText;
import cn.mingzhang.compartment.TextCipher;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 知悉范围 and 被反映人: who may see a clue, and who may not whatever his post. */
final class NeedToKnow {

    private NeedToKnow() {}

    record Knower(
            long id,
            long officerId,
            String officerName,
            String officerUnit,
            String granterName,
            LocalDate grantedOn,
            @Nullable LocalDate endedOn,
            @Nullable String enderName) {
        boolean isOpen() {
            return endedOn == null;
        }
    }

    private record Person(int ordinal, byte[] name, String algorithm, String keyId) {}

    static List<Knower> of(Clue clue, Inside inside) {
        return inside.sql(
                        "SELECT k.id, k.officer_id, k.officer_name, k.officer_unit, k.granter_name, k.granted_on, k.ended_on, k.ender_name"
                                + " FROM sealed.need_to_know k WHERE k.clue_id = :clue ORDER BY k.ended_on IS NOT NULL, k.id")
                .param("clue", clue.id())
                .query(Knower.class)
                .list();
    }

    static void add(UUID clue, Officer officer, Inside inside) {
        inside.sql("""
                        INSERT INTO sealed.need_to_know (clue_id, officer_id, officer_tag, officer_name, officer_unit, granter_id,
                            granter_name, granted_on, recorded_at)
                        VALUES (:clue, :officer, :tag, :name, :unit, :me, :by, :today, :now)
                        """)
                .param("clue", clue)
                .param("officer", officer.id())
                .param("tag", inside.tag(officer.id()))
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("me", inside.officer().id())
                .param("by", inside.officer().name())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }

    static boolean end(Clue clue, long entry, Inside inside) {
        return inside.sql("UPDATE sealed.need_to_know SET ended_on = :today, ender_id = :me, ender_name = :name"
                                + " WHERE id = :id AND clue_id = :clue AND ended_on IS NULL")
                        .param("today", inside.today())
                        .param("me", inside.officer().id())
                        .param("name", inside.officer().name())
                        .param("id", entry)
                        .param("clue", clue.id())
                        .update()
                == 1;
    }

    /** @param tag of the officer he is, null where he is none */
    static void name(UUID clue, int ordinal, String name, byte @Nullable [] tag, TextCipher cipher, Inside inside) {
        var sealed = cipher.seal(name, place(clue, ordinal));
        inside.sql("INSERT INTO sealed.named_person (clue_id, ordinal, officer_tag, name, algorithm, key_id)"
                        + " VALUES (:clue, :ordinal, :tag, :name, :algorithm, :key)")
                .param("clue", clue)
                .param("ordinal", ordinal)
                .param("tag", tag, java.sql.Types.BINARY)
                .param("name", sealed.bytes())
                .param("algorithm", sealed.algorithm())
                .param("key", sealed.keyId())
                .update();
    }

    static List<String> named(Clue clue, TextCipher cipher, Inside inside) {
        return inside
                .sql(
                        "SELECT n.ordinal, n.name, n.algorithm, n.key_id FROM sealed.named_person n WHERE n.clue_id = :clue ORDER BY n.ordinal")
                .param("clue", clue.id())
                .query(Person.class)
                .list()
                .stream()
                .map(person -> cipher.open(
                        new SealedText(person.name(), person.algorithm(), person.keyId()),
                        place(clue.id(), person.ordinal())))
                .distinct()
                .toList();
    }

    static boolean isNamed(Clue clue, byte[] tag, Inside inside) {
        return inside.sql(
                        "SELECT EXISTS (SELECT 1 FROM sealed.named_person n WHERE n.clue_id = :clue AND n.officer_tag = :tag)")
                .param("clue", clue.id())
                .param("tag", tag)
                .query(Boolean.class)
                .single();
    }

    private static String place(UUID clue, int ordinal) {
        return "sealed.named_person/name/" + clue + "/" + ordinal;
    }
}
