package cn.mingzhang.documents;

import cn.mingzhang.refusals.Unfit;

/** A form that the house does not take: the sentence says what is wrong with it. */
public class FormRefused extends Unfit {
    FormRefused(String messageKey, Object... arguments) {
        super("file", messageKey, arguments);
    }
}
