package vn.chuongvang.identity.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import java.util.List;

/** A number where text belongs is a mistake of the caller, not something to guess at. */
@Component
class StrictJson implements JsonMapperBuilderCustomizer {
    private static final List<CoercionInputShape> NO_TEXT =
            List.of(
                    CoercionInputShape.Integer,
                    CoercionInputShape.Float,
                    CoercionInputShape.Boolean);

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                NO_TEXT.forEach(
                                        shape -> text.setCoercion(shape, CoercionAction.Fail)));
    }
}
