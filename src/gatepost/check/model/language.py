"""Tells English from other languages, for the classifier reads English alone."""

from functools import cache
from typing import Any

from gatepost.check.model.shipped import INSTALL, ModelUnavailable

# Those that an English council is likely to meet. Among all 97 that the library knows, short English slang is
# often taken for Latin or Luxembourgish.
LANGUAGES = {
    "en": "English", "cy": "Welsh", "ar": "Arabic", "bn": "Bengali", "de": "German", "es": "Spanish", "fa": "Persian",
    "fr": "French", "gu": "Gujarati", "hi": "Hindi", "hu": "Hungarian", "it": "Italian", "lt": "Lithuanian",
    "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "sq": "Albanian", "ta": "Tamil",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip
# Common in English and hardly met elsewhere: with three of them a text needs no further look, and the library that
# knows the other languages need not be loaded.
ENGLISH = frozenset(
    "the and you for that was have with this are not but they what your from been would there their about which when "
    "just don't it's can't will our his her she has had were out who how why people know like get because".split()
)
PLAINLY = 3
FEWEST_LETTERS = 24  # in less, names and slang decide
SURE = 0.98


@cache
def _identifier() -> Any:
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ImportError:
        raise ModelUnavailable(INSTALL) from None
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier


def other_language(text: str) -> str | None:
    """The name of the language a text is surely in, if that is not English; else None. Raises ModelUnavailable."""
    if sum(map(str.isalpha, text)) < FEWEST_LETTERS:
        return None
    if len(ENGLISH.intersection(text[:2000].lower().replace("’", "'").split())) >= PLAINLY:
        return None
    language, probability = _identifier().classify(text[:2000])
    return None if language == "en" or probability < SURE else LANGUAGES[language]
