package cn.mingzhang.undo;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.undo.NotUndone.Why;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** 撤销. */
@Component
class UndoDesk {
    private final SmallDeeds deeds;
    private final ObjectProvider<Undoable> capabilities;
    private final OfficeClock clock;

    UndoDesk(SmallDeeds deeds, ObjectProvider<Undoable> capabilities, OfficeClock clock) {
        this.deeds = deeds;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    List<SmallDeed> mine(Officer officer) {
        return deeds.since(clock.now().minus(deeds.hours()), officer);
    }

    SmallDeed find(long id, Officer officer) {
        return deeds.find(id, officer).orElseThrow(() -> new NotVisible("small deed " + id));
    }

    long hours() {
        return deeds.hours().toHours();
    }

    /** @return why not; empty where it is undone now */
    Optional<Why> undo(SmallDeed deed, Officer officer) {
        if (deed.undoneAt() != null) {
            return Optional.of(Why.UNDONE);
        }
        if (deed.doneAt().plus(deeds.hours()).isBefore(clock.now())) {
            return Optional.of(Why.LATE);
        }
        try {
            capability(deed.kind()).undo(deed, officer, () -> deeds.undone(deed, officer));
            return Optional.empty();
        } catch (NotUndone stays) {
            return Optional.of(stays.why());
        } catch (Conflict | OptimisticLockingFailureException | WrongPost | NotVisible closed) {
            return Optional.of(Why.CLOSED);
        }
    }

    private Undoable capability(String kind) {
        return capabilities.stream()
                .filter(one -> one.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new NotVisible("small deed of kind " + kind));
    }
}
