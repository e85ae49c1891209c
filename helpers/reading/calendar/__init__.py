"""Words of time and the days they mean, as EDTF."""
