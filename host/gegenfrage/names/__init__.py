"""Names as XING shows them: taken apart, addressed, and shown."""

from gegenfrage.names.gender import gender_of
from gegenfrage.names.model import PersonName
from gegenfrage.names.parse import split_name
from gegenfrage.names.salute import salute, shown_name

__all__ = ["PersonName", "gender_of", "salute", "shown_name", "split_name"]
