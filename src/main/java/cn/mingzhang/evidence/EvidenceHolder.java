package cn.mingzhang.evidence;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.util.Map;
import java.util.Optional;

/**
 * A capability whose records have files. Files have no rights of their own: who may see the record may see its files, and
 * who may not is told (404) that there is nothing. A bean of the capability answers.
 */
public interface EvidenceHolder {

    /** A lower-case noun such as {@code problem}; it stands in addresses. */
    String kind();

    /**
     * The record, if this officer may see it.
     *
     * @throws NotVisible if there is none or he may not see it
     */
    HolderRef holderFor(long id, Officer officer);

    /**
     * Which files of this kind an officer may see, as SQL on {@code evidence_file f}: no more than {@link #holderFor} and {@link
     * #shows} let him see one by one. Files of a kind that answers nothing are not looked for.
     */
    default Optional<SeenFiles> seenBy(Officer officer) {
        return Optional.empty();
    }

    /** @param parameters of the condition, by name */
    record SeenFiles(String sql, Map<String, Object> parameters) {}

    /** Whether a file in this slot may be seen by one who sees the record: some papers stay with the discipline side. */
    default boolean shows(HolderRef holder, String slot, Officer officer) {
        return true;
    }
}
