"""What is made of a saying about a transfer: claims with stance and modality, reactions with the rules they cite."""
