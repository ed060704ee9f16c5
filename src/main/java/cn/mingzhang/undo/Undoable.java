package cn.mingzhang.undo;

import cn.mingzhang.people.Officer;
import java.util.Set;

/** What a capability can undo of its own small deeds. */
public interface Undoable {

    /** Lower case with hyphens; each has a message {@code undo.kind.KIND}. */
    Set<String> kinds();

    /**
     * Restores what stood before, by a deed of its own in the trail. Rights are those of the deed itself.
     *
     * @param claim to be run once in the transaction that restores: it writes the undoing down, and refuses a second one
     * @throws NotUndone where something was signed or built upon it; then nothing has changed
     */
    void undo(SmallDeed deed, Officer officer, Runnable claim);
}
