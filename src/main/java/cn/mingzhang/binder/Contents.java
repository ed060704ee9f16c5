package cn.mingzhang.binder;

import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.lists.Fact;
import java.time.LocalDate;
import java.util.List;

/**
 * What a binder holds.
 *
 * @param facts of the record
 * @param signed each with its heading and what was signed
 * @param files in the order of arrival
 * @param history oldest first
 * @param blocks of the chain that seal that history
 */
record Contents(
        String title,
        String number,
        LocalDate asOf,
        String subtitle,
        List<Fact> facts,
        List<Signed> signed,
        List<StoredFile> files,
        List<HistoryLine> history,
        List<Block> blocks) {

    record Signed(String heading, List<String> lines) {}

    record Block(long number, long entry, String entryDigest, String previous, String digest) {}
}
