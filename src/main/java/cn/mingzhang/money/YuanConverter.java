package cn.mingzhang.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Every {@link Yuan} of an entity is a {@code bigint} of fen in the database. In JPQL it compares and takes parameters as a Yuan;
 * {@code max} and {@code min} give a Yuan, but {@code sum} gives the fen as a {@code Long}, null of nothing: {@link Yuan#ofSum}.
 */
@Converter(autoApply = true)
class YuanConverter implements AttributeConverter<@Nullable Yuan, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Yuan amount) {
        return amount == null ? null : amount.fen();
    }

    @Override
    public @Nullable Yuan convertToEntityAttribute(@Nullable Long fen) {
        return fen == null ? null : Yuan.ofFen(fen);
    }
}
