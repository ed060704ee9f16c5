package cn.mingzhang.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;

/** How an amount comes in through a form record and goes out to its field. */
class YuanBindingTest {

    record Form(@Nullable Yuan due) {}

    @Test
    void readsTheFieldAndFillsItPlainly() {
        var result = bind("1,234.5");
        assertThat(result.hasErrors()).isFalse();
        assertThat(((Form) result.getTarget()).due()).isEqualTo(Yuan.ofFen(123450));
        assertThat(result.getFieldValue("due")).isEqualTo("1234.50");
    }

    @Test
    void anEmptyFieldIsNoAmount() {
        assertThat(((Form) bind("  ").getTarget()).due()).isNull();
    }

    @Test
    void nonsenseIsATypeMismatchThatKeepsWhatWasTyped() {
        var error = bind("12.345").getFieldError("due");
        assertThat(error.getCodes()).contains("typeMismatch." + Yuan.class.getName());
        assertThat(error.getRejectedValue()).isEqualTo("12.345");
    }

    private static BindingResult bind(String typed) {
        var conversion = new DefaultFormattingConversionService();
        conversion.addFormatter(new YuanFormatter());
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(Form.class));
        binder.setConversionService(conversion);
        var values = new MutablePropertyValues().add("due", typed);
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return values.get(name);
            }

            @Override
            public java.util.Set<String> getNames() {
                return java.util.Set.of("due");
            }
        });
        return binder.getBindingResult();
    }
}
