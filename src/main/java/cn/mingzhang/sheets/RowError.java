package cn.mingzhang.sheets;

import java.util.List;

/**
 * Why a row is refused.
 *
 * @param cell its address, {@code C7}; empty where it is the row as a whole
 * @param column the name of the column; empty likewise
 * @param key the message key of the reason
 */
public record RowError(String cell, String column, String key, List<String> arguments) {
    public RowError {
        arguments = List.copyOf(arguments);
    }
}
