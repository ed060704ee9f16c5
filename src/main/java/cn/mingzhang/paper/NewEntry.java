package cn.mingzhang.paper;

import cn.mingzhang.closure.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param code as it was typed from the paper
 * @param returnsTo where he who signed sends the file; null where he agrees
 */
record NewEntry(String code, LocalDate signedOn, @Nullable Stage returnsTo, String remark) {}
