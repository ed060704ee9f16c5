package cn.mingzhang.evidence;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;

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

    /** Whether a file in this slot may be seen by one who sees the record: some papers stay with the discipline side. */
    default boolean shows(HolderRef holder, String slot, Officer officer) {
        return true;
    }
}
