package cn.mingzhang.witness;

import cn.mingzhang.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * 责任与损失 to be determined; what is null is not determined yet.
 *
 * @param recovered 已挽回, at most the loss; null with it
 * @param statement the grounds; no names of persons
 */
public record NewFinding(
        @Nullable Responsibility responsibility,
        @Nullable Yuan loss,
        @Nullable Yuan recovered,
        String statement) {

    public NewFinding {
        statement = statement.strip();
    }
}
