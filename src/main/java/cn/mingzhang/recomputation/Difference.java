package cn.mingzhang.recomputation;

import cn.mingzhang.money.Yuan;
import java.util.List;

/**
 * 差异: what a recomputation found about one fee. It is a question put to the office, not a finding.
 *
 * @param key the message key's end of the sentence
 * @param arguments of the sentence, ready to be read
 * @param amount how much it is about
 * @param working 算式, as it was worked out; empty where nothing was calculated
 */
public record Difference(FeeClass feeClass, String key, List<String> arguments, Yuan amount, String working) {
    public Difference {
        arguments = List.copyOf(arguments);
    }
}
