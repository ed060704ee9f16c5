package cn.mingzhang.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Every {@link Yuan} of an entity is a {@code bigint} of fen in the database. */
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
