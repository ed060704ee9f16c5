package cn.mingzhang.opening;

import cn.mingzhang.audit.Change;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entry: the one list of them serves the trail, the page and the digest.
 *
 * @param kinds whose entries have it
 */
record CardField(String name, Function<Card, @Nullable Object> of, Set<EntryKind> kinds) {
    private static final Set<EntryKind> EVERY = EnumSet.allOf(EntryKind.class);
    private static final Set<EntryKind> CLOSURE = Set.of(EntryKind.CLOSURE);
    private static final Set<EntryKind> BALANCE = Set.of(EntryKind.BALANCE);
    private static final Set<EntryKind> SERIES = Set.of(EntryKind.SERIES);

    static final List<CardField> ALL = List.of(
            new CardField("title.column", Card::title, CLOSURE),
            new CardField("group", Card::classGroup, CLOSURE),
            new CardField("payer", Card::payer, BALANCE),
            new CardField("agency", Card::agency, SERIES),
            new CardField("seriesYear", Card::seriesYear, SERIES),
            new CardField("lastNumber", Card::lastNumber, SERIES),
            new CardField("unit", Card::unitId, EVERY),
            new CardField("project", Card::projectId, EnumSet.of(EntryKind.CLOSURE, EntryKind.BALANCE)),
            new CardField("foundOn", Card::foundOn, CLOSURE),
            new CardField("closedOn", Card::closedOn, CLOSURE),
            new CardField("approver", Card::approver, CLOSURE),
            new CardField("assessed", Card::assessed, BALANCE),
            new CardField("reduced", Card::reduced, BALANCE),
            new CardField("paid", Card::paid, BALANCE),
            new CardField("paper", Card::paper, EVERY),
            new CardField("paperOn", Card::paperOn, EVERY),
            new CardField("remark", Card::remark, EVERY));

    static List<Change> changes(@Nullable Card before, Card after, ProjectDirectory directory) {
        var changes = new ArrayList<Change>();
        for (var field : ALL) {
            var was = before == null ? null : field.written(before, directory);
            var is = field.written(after, directory);
            if (!Objects.equals(was, is)) {
                changes.add(new Change("opening." + field.name, was, is));
            }
        }
        return changes;
    }

    /** As the trail writes it; constants as keys, so that they are read in any language. */
    @Nullable
    String written(Card card, ProjectDirectory directory) {
        var value = of.apply(card);
        if (value instanceof Long id) {
            return name.equals("unit") ? directory.unitName(id) : directory.numberOf(id);
        }
        return value instanceof Enum<?> group
                ? "#problem.group." + group.name()
                : value == null ? null : value.toString();
    }
}
