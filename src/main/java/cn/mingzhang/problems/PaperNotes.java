package cn.mingzhang.problems;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** 纸质签批: tells of signatures on paper who recorded and who confirmed them. The ledger knows only the print's number. */
public interface PaperNotes {

    Map<Long, Note> of(Collection<Long> prints);

    /**
     * @param signedOn the day written on the paper; the signature counts since it was confirmed
     * @param href where paper and scan are seen
     */
    record Note(
            String code, LocalDate signedOn, String recorder, String confirmer, LocalDate confirmedOn, String href) {}
}
